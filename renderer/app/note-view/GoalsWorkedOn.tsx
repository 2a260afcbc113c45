import type { IndividualContent } from '#shared/notes/note-content.ts'
import { formatDay } from '#renderer/app/day.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import styles from './note-view.module.css'
import { useWords } from './note-view.words.ts'

/** The goals of a note, as they stood then, each with how it moved. */
export function GoalsWorkedOn({ goals }: Pick<IndividualContent, 'goals'>) {
  const t = useWords()
  if (goals.length === 0) return <p className={styles['quiet']}>{t('noGoals')}</p>
  return (
    <ul className={styles['lines']}>
      {goals.map(({ goalId, problem, goal, objective, targetOn, progress }) => (
        <li key={goalId}>
          <UserText>{goal}</UserText>
          {progress !== null && <b className={styles['moved']}> {t(`progress.${progress}`)}</b>}
          <span className={styles['goalFacts']}>
            <UserText>{t('goalProblem', { problem })}</UserText>
            {objective !== null && <UserText>{t('goalObjective', { objective })}</UserText>}
            {targetOn !== null && <span>{t('goalTarget', { day: formatDay(targetOn) })}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
