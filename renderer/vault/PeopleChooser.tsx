import { useLayoutEffect, useRef, useState } from 'react'
import type { ChooserPerson } from '#shared/vault/vault.ts'
import { keysNamed } from '#shared/window/key-table.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { heardIn } from '#renderer/ui/keys.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { answerKey, findPeople, MANY_PEOPLE } from './choose-by-key.ts'
import styles from './vault.module.css'
import { useWords } from './vault.words.ts'

const DIGITS = keysNamed('chooser.choose')

interface PeopleChooserProps {
  readonly people: readonly ChooserPerson[]
  /** Where the focus begins: who was chosen before, when somebody comes back from the passphrase. */
  readonly before: string | null
  readonly onChoose: (person: ChooserPerson) => void
}

/** Who can unlock, by name: a digit chooses, arrows and letters move; many people are found by typing. */
export function PeopleChooser({ people, before, onChoose }: PeopleChooserProps) {
  const t = useWords()
  const list = useRef<HTMLUListElement>(null)
  const [typed, setTyped] = useState('')
  const isMany = people.length >= MANY_PEOPLE
  const shown = findPeople(people, typed)
  useChooserKeys(shown, list, onChoose)
  const first = Math.max(
    0,
    shown.findIndex(person => person.slotId === before),
  )
  const chooseFirst = () => {
    if (shown[0] !== undefined) onChoose(shown[0])
  }
  return (
    <div className={styles['form']}>
      <h2 className={styles['who']} id="who">
        {t('who')}
      </h2>
      {isMany && (
        <SearchField
          label={t('findName')}
          value={typed}
          onChange={setTyped}
          clearLabel={t('clearName')}
          onSubmit={chooseFirst}
          autoFocus
        />
      )}
      <ul className={styles['people']} ref={list} data-keys="chooser" aria-labelledby="who">
        {shown.map((person, index) => (
          <li key={person.slotId}>
            <Button
              isWide
              className={styles['person']}
              autoFocus={!isMany && index === first}
              {...(index < DIGITS.length ? { shortcut: DIGITS[index] } : {})}
              onPress={() => onChoose(person)}
            >
              <UserText>{person.name}</UserText>
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles['how']} role="status">
        {shown.length === 0 ? t('noSuchName') : isMany ? t('peopleShown', { count: shown.length }) : t('chooseHow')}
      </p>
    </div>
  )
}

/** Listens on the whole window: after a lock the page is new, and nothing in it may have the focus yet. */
function useChooserKeys(
  shown: readonly ChooserPerson[],
  list: React.RefObject<HTMLUListElement | null>,
  onChoose: (person: ChooserPerson) => void,
): void {
  // With the names and not a moment after them: who knows their digit presses it at once.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (document.querySelector('[role="dialog"]') !== null) return
      const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
      const isTyping = event.target instanceof HTMLInputElement
      // In the field letters are typed; a name holds no digit, so digits choose there too.
      if (isTyping && !['choose', 'move'].includes(heardIn('chooser', event)?.row ?? '')) return
      const at = buttons.findIndex(button => button === document.activeElement)
      const answer = answerKey(event.key, shown, at)
      if (answer === null) return
      event.preventDefault()
      if ('moveTo' in answer) return buttons[answer.moveTo]?.focus()
      const person = shown[answer.choose]
      if (person !== undefined) onChoose(person)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [shown, list, onChoose])
}
