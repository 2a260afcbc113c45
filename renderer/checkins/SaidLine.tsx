import { QUESTIONS, type CheckIn } from '#shared/checkins/checkin.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './checkins.words.ts'
import styles from './checkins.module.css'
import { saidTo } from './said-words.ts'

/** What one client said, in a line: only what was asked, and the facilitator's words below. */
export function SaidLine({ checkIn }: { readonly checkIn: CheckIn }) {
  const t = useWords()
  const said = QUESTIONS.map(question => ({ question, answer: saidTo(checkIn, question) })).filter(
    ({ answer }) => answer !== null,
  )
  return (
    <div className={styles['said']}>
      {said.map(({ question, answer }) => (
        <span key={question}>
          <span className={styles['small']}>{t(question)}</span> {answer}
        </span>
      ))}
      {checkIn.remark !== null && <UserText as="p">{checkIn.remark}</UserText>}
    </div>
  )
}
