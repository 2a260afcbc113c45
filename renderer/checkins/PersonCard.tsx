import { useRef, useState, type KeyboardEvent } from 'react'
import { QUESTIONS, type CheckIn, type CheckInQuestion, type CheckInRow } from '#shared/checkins/checkin.ts'
import type { InRound } from '#shared/checkins/round.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './checkins.words.ts'
import styles from './checkins.module.css'
import { LineField } from './LineField.tsx'
import { Question } from './Question.tsx'
import { chosenAt, CHOICES, moved } from './questions.ts'

interface Props {
  readonly person: InRound
  readonly checkIn: CheckIn
  readonly last: CheckInRow['last']
  readonly isFirst: boolean
  /** A choice of a question was pressed; pressing what stands takes it back. */
  readonly onPress: (question: CheckInQuestion, at: number) => void
  readonly onLine: (text: string) => void
  readonly onLineLeft: () => void
  readonly onNext: () => void
  readonly onPrevious: () => void
}

/** One person of the round: four questions and a line. A digit answers and goes to the next question. */
export function PersonCard({ person, checkIn, last, isFirst, onPress, ...rest }: Props) {
  const { onLine, onLineLeft, onNext, onPrevious } = rest
  const t = useWords()
  const card = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLInputElement>(null)
  const [isAsking, setAsking] = useState(false)
  const hasHomework = person.homeworkDue || isAsking || chosenAt(checkIn, 'homework') >= 0
  const asked = QUESTIONS.filter(question => question !== 'homework' || hasHomework)

  const focus = (question: CheckInQuestion | undefined, at = -1) => {
    if (question === undefined) return line.current?.focus()
    const chosen = at < 0 ? chosenAt(checkIn, question) : at
    const index = Math.max(0, Math.min(CHOICES[question].length - 1, chosen))
    card.current?.querySelector<HTMLElement>(`[data-question="${question}"] [data-at="${index}"]`)?.focus()
  }
  const after = (question: CheckInQuestion) => asked[asked.indexOf(question) + 1]
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const place = placeOf(event.target)
    if (place === null || event.ctrlKey || event.metaKey || event.altKey) return
    const { question, at } = place
    const key = event.key.toLowerCase()
    const to = moved(question, at, event.key)
    const chosen = CHOICES[question].findIndex(choice => choice.key === key)
    if (typeof to === 'number') focus(question, to)
    else if (to === 'below') focus(after(question))
    else if (to === 'above') focus(asked[asked.indexOf(question) - 1] ?? question, at)
    else if (key === 'enter') (event.shiftKey ? onPrevious : onNext)()
    else if (key === 'backspace' || key === 'delete') onPress(question, chosenAt(checkIn, question))
    else if (chosen >= 0) {
      // A key says it, and does not take it back: a nervous second press must not.
      if (chosen !== chosenAt(checkIn, question)) onPress(question, chosen)
      focus(after(question))
    } else return
    event.preventDefault()
  }
  const onLineKey = (key: string, isShift: boolean) => {
    if (key === 'ArrowUp') focus(asked.at(-1))
    else if (key === 'Enter') (isShift ? onPrevious : onNext)()
    else return false
    return true
  }
  return (
    // The questions are radio groups; what is heard here are the keys they have in common.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions -- only keys; each choice is a button
    <div ref={card} className={styles['card']} data-client={person.clientId} onKeyDown={onKeyDown}>
      <div className={styles['person']}>
        <Button
          variant="plain"
          className={styles['back']}
          icon="back"
          aria-label={t('previous')}
          isDisabled={isFirst}
          onPress={onPrevious}
        />
        <h3>
          <UserText>{person.name}</UserText>
        </h3>
        <Button variant="primary" onPress={onNext}>
          {t('next')}
        </Button>
      </div>
      {asked.map(question => (
        <Question
          key={question}
          question={question}
          name={person.name}
          checkIn={checkIn}
          last={last}
          isDue={question === 'homework' && person.homeworkDue}
          onPress={at => onPress(question, at)}
        />
      ))}
      <LineField
        name={person.name}
        stored={checkIn.remark ?? ''}
        inputRef={line}
        onChange={onLine}
        onLeft={onLineLeft}
        onKey={onLineKey}
      />
      {!hasHomework && (
        <button type="button" className={styles['askAnyway']} onClick={() => setAsking(true)}>
          {t('homeworkNotDue')}
        </button>
      )}
    </div>
  )
}

function placeOf(target: EventTarget): { question: CheckInQuestion; at: number } | null {
  if (!(target instanceof HTMLElement) || target.dataset['at'] === undefined) return null
  const group = target.closest<HTMLElement>('[data-question]')
  const question = QUESTIONS.find(one => one === group?.dataset['question'])
  return question === undefined ? null : { question, at: Number(target.dataset['at']) }
}
