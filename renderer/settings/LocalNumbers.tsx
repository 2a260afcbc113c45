import { useState } from 'react'
import { usePreferences } from '#renderer/app/preferences.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { LocalNumberForm } from './LocalNumberForm.tsx'
import { Section } from './Section.tsx'
import styles from './settings.module.css'
import { useWords } from './settings.words.ts'
import { usePreferenceChange } from './use-preference-change.ts'

const MOST = 12

/** The clinic's own numbers for the safety panel. */
export function LocalNumbers() {
  const t = useWords()
  const { localNumbers } = usePreferences()
  const { change, refusal } = usePreferenceChange()
  // The place in the list that is being edited, and where the focus goes back to when its form closes.
  const [edited, setEdited] = useState<number | 'new' | null>(null)
  const [last, setLast] = useState<number | 'new' | null>(null)
  const edit = (place: number | 'new') => {
    setEdited(place)
    setLast(place)
  }
  const done = () => setEdited(null)
  const isFull = localNumbers.length >= MOST
  return (
    <Section title={t('numbers')} why={t('numbersWhy')}>
      {localNumbers.length === 0 && edited === null && <p className={styles['quiet']}>{t('noNumbers')}</p>}
      <ul className={styles['list']}>
        {localNumbers.map((one, index) => (
          <li key={index}>
            {edited === index ? (
              <LocalNumberForm
                first={one}
                onDone={done}
                onSave={next => change({ localNumbers: localNumbers.with(index, next) })}
              />
            ) : (
              <div className={styles['row']}>
                <span className={styles['grow']}>
                  <UserText>{one.label}</UserText>
                </span>
                <b className={styles['number']}>{one.number}</b>
                <Button
                  variant="plain"
                  aria-label={t('editNumber', { label: one.label })}
                  autoFocus={last === index}
                  onPress={() => edit(index)}
                >
                  {t('edit')}
                </Button>
                <Button
                  variant="plain"
                  aria-label={t('removeNumber', { label: one.label })}
                  onPress={() => void change({ localNumbers: localNumbers.toSpliced(index, 1) })}
                >
                  {t('remove')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {edited === 'new' ? (
        <LocalNumberForm
          first={{ label: '', number: '' }}
          onDone={done}
          onSave={next => change({ localNumbers: [...localNumbers, next] })}
        />
      ) : (
        <div className={styles['row']}>
          <Button isDisabled={isFull} autoFocus={last === 'new'} onPress={() => edit('new')}>
            {t('addNumber')}
          </Button>
          {isFull && <span className={styles['quiet']}>{t('enough')}</span>}
        </div>
      )}
      <ErrorText>{refusal === null ? null : t('notKept', { message: refusal })}</ErrorText>
    </Section>
  )
}
