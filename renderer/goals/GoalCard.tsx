import { isOverdue, type Goal } from '#shared/goals/goal.ts'
import { formatDay, formatDayOf, useToday } from '#renderer/app/day.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { GoalSteps } from './GoalSteps.tsx'
import { useWords } from './goals.words.ts'
import styles from './goals.module.css'

interface Props {
  readonly goal: Goal
  /** Null where the reader changes nothing. */
  readonly onChange: (() => void) | null
}

/** One goal as it stands, how it moved in signed notes, and how it stood before. */
export function GoalCard({ goal, onChange }: Props) {
  const t = useWords()
  const isLate = isOverdue(goal, useToday())
  return (
    <li className={styles['goal']}>
      <div className={styles['title']}>
        <h3>
          <UserText>{goal.goal}</UserText>
        </h3>
        {onChange !== null && (
          <Button variant="plain" aria-label={t('changeOf', { goal: goal.goal })} onPress={onChange}>
            {t('change')}
          </Button>
        )}
      </div>
      <div className={styles['chips']}>
        <Chip tone={goal.status === 'met' ? 'present' : 'quiet'}>{t(`status.${goal.status}`)}</Chip>
        {goal.targetOn !== null && <Chip>{t('target', { date: formatDay(goal.targetOn) })}</Chip>}
        {goal.readiness !== null && <Chip>{t(`readiness.${goal.readiness}`)}</Chip>}
      </div>
      {isLate && <p className={styles['muted']}>{t('overdue')}</p>}
      <dl className={styles['facts']}>
        <dt>{t('problem')}</dt>
        <dd>
          <UserText>{goal.problem}</UserText>
        </dd>
        {goal.objective !== null && (
          <>
            <dt>{t('objective')}</dt>
            <dd>
              <UserText>{goal.objective}</UserText>
            </dd>
          </>
        )}
      </dl>
      <GoalSteps steps={goal.steps} />
      <span className={styles['small']}>{t('setBy', { date: formatDayOf(goal.setAt), name: goal.setBy })}</span>
      {goal.earlier.length > 0 && <Earlier earlier={goal.earlier} />}
    </li>
  )
}

function Earlier({ earlier }: { readonly earlier: Goal['earlier'] }) {
  const t = useWords()
  return (
    <details className={styles['more']}>
      <summary>{t('earlier', { count: earlier.length })}</summary>
      <ul className={styles['list']}>
        {earlier.map(before => (
          <li key={before.changedAt} className={styles['before']}>
            <span className={styles['small']}>
              {t('until', { date: formatDayOf(before.changedAt), name: before.changedBy })}
            </span>
            <UserText as="b">{before.goal}</UserText>
            <UserText>{before.problem}</UserText>
            {before.objective !== null && <UserText>{before.objective}</UserText>}
            <span className={styles['small']}>
              {[
                t(`status.${before.status}`),
                before.targetOn === null ? null : t('target', { date: formatDay(before.targetOn) }),
                before.readiness === null ? null : t(`readiness.${before.readiness}`),
              ]
                .filter(part => part !== null)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
