import { useId, useState } from 'react'
import { offersSafety, type CheckIn, type CheckInQuestion, type CheckInRow } from '#shared/checkins/checkin.ts'
import { openSafety } from '#renderer/app/overlays.ts'
import { useWords } from './checkins.words.ts'
import styles from './checkins.module.css'
import { chosenAt, CHOICES } from './questions.ts'
import { lastOf } from './said-words.ts'

interface Props {
  readonly question: CheckInQuestion
  readonly name: string
  readonly checkIn: CheckIn
  readonly last: CheckInRow['last']
  readonly isDue: boolean
  readonly onPress: (at: number) => void
}

/** One question with its choices: one press answers. Its keys are heard by the card around it. */
export function Question({ question, name, checkIn, last, isDue, onPress }: Props) {
  const t = useWords()
  const id = useId()
  const chosen = chosenAt(checkIn, question)
  const [focused, setFocused] = useState<number | null>(null)
  const isScale = question === 'craving' || question === 'mood'
  const small = isDue ? t('due') : lastOf(last, question)
  const stop = focused ?? Math.max(0, chosen)
  return (
    <div className={styles['question']}>
      <div className={styles['questionHead']}>
        <span className={styles['asked']}>{t(question)}</span>
        {small !== null && (
          <span id={`${id}-small`} className={styles['small']}>
            {small}
          </span>
        )}
        {/* As quiet as everything around it: nobody who looks over reads anything into it [CK3]. */}
        {offersSafety(checkIn, question) && (
          <button type="button" className={styles['safety']} onClick={openSafety}>
            {t('safety')}
          </button>
        )}
      </div>
      <div
        role="radiogroup"
        aria-label={t('question', { question: t(question), name })}
        aria-describedby={small === null ? undefined : `${id}-small`}
        data-question={question}
        className={`${styles['choices']} ${isScale ? styles['scale'] : ''}`}
        onBlur={event => {
          if (!event.currentTarget.contains(event.relatedTarget)) setFocused(null)
        }}
      >
        {CHOICES[question].map((choice, at) => (
          <button
            key={choice.key}
            type="button"
            role="radio"
            aria-checked={chosen === at}
            data-at={at}
            data-pass={choice.value === 'pass' || undefined}
            tabIndex={at === stop ? 0 : -1}
            className={styles['choice']}
            onFocus={() => setFocused(at)}
            onClick={() => onPress(at)}
          >
            {choice.label}
            {!isScale && choice.value !== 'pass' && (
              <span className={styles['key']} aria-hidden>
                {choice.key}
              </span>
            )}
          </button>
        ))}
      </div>
    </div>
  )
}
