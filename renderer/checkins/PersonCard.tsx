import { useRef, useState } from 'react'
import { QUESTIONS, type CheckIn, type CheckInQuestion, type CheckInRow } from '#shared/checkins/checkin.ts'
import type { InRound } from '#shared/checkins/round.ts'
import { keysNamed } from '#shared/window/key-table.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { keysIn } from '#renderer/ui/keys.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './checkins.words.ts'
import styles from './checkins.module.css'
import { LineField } from './LineField.tsx'
import { Question } from './Question.tsx'
import { chosenAt, CHOICES, moved, type Direction } from './questions.ts'

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
  /** Does it for the choice that has the focus; what is pressed elsewhere on the card is not taken. */
  const onChoice =
    (run: (place: ChoicePlace, nth: number) => boolean | void) =>
    (nth: number, { target }: { readonly target: EventTarget }) => {
      const place = placeOf(target)
      return place !== null && run(place, nth) !== false
    }
  const answer = (question: CheckInQuestion, key: string | undefined) => {
    const chosen = CHOICES[question].findIndex(choice => choice.key === key)
    if (chosen < 0) return false
    // A key says it, and does not take it back: a nervous second press must not.
    if (chosen !== chosenAt(checkIn, question)) onPress(question, chosen)
    focus(after(question))
    return true
  }
  const move = ({ question, at }: ChoicePlace, direction: Direction) => {
    const to = moved(question, at, direction)
    if (typeof to === 'number') focus(question, to)
    else if (to === 'below') focus(after(question))
    else focus(asked[asked.indexOf(question) - 1] ?? question, at)
  }
  const keys = keysIn('round', {
    answer: onChoice(({ question }, nth) => answer(question, keysNamed('round.answer')[nth])),
    ten: onChoice(({ question }) => answer(question, keysNamed('round.ten')[0])),
    pass: onChoice(({ question }) => answer(question, keysNamed('round.pass')[0])),
    clear: onChoice(({ question }) => onPress(question, chosenAt(checkIn, question))),
    nextPerson: onChoice(onNext),
    previousPerson: onChoice(onPrevious),
    move: onChoice((place, nth) => move(place, ARROWS[nth] ?? 'down')),
    ends: onChoice((place, nth) => move(place, nth === 0 ? 'first' : 'last')),
  })
  const lineKeys = keysIn('roundLine', {
    nextPerson: onNext,
    previousPerson: onPrevious,
    toQuestions: () => focus(asked.at(-1)),
  })
  return (
    // The questions are radio groups; what is heard here are the keys they have in common.
    <div ref={card} className={styles['card']} data-client={person.clientId} {...keys}>
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
        keys={lineKeys}
      />
      {!hasHomework && (
        <button type="button" className={styles['askAnyway']} onClick={() => setAsking(true)}>
          {t('homeworkNotDue')}
        </button>
      )}
    </div>
  )
}

/** In the order of the table's arrows. */
const ARROWS: readonly Direction[] = ['up', 'down', 'left', 'right']

interface ChoicePlace {
  readonly question: CheckInQuestion
  readonly at: number
}

function placeOf(target: EventTarget): ChoicePlace | null {
  if (!(target instanceof HTMLElement) || target.dataset['at'] === undefined) return null
  const group = target.closest<HTMLElement>('[data-question]')
  const question = QUESTIONS.find(one => one === group?.dataset['question'])
  return question === undefined ? null : { question, at: Number(target.dataset['at']) }
}
