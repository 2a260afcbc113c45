import type { Goal, GoalProgress } from '#shared/goals/goal.ts'
import { formatDay } from '#renderer/app/day.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './goals.words.ts'
import styles from './goals.module.css'

const SHOWN = 6
/** Beside the word, never in its place. */
const MARKS: Readonly<Record<GoalProgress | 'none', string>> = {
  'set-back': '↓',
  unchanged: '→',
  some: '↗',
  much: '↑',
  met: '✓',
  none: '·',
}

type Step = Goal['steps'][number]

/** How a goal moved, a dated step for each signed note, the newest first; older ones behind a line [GL4]. */
export function GoalSteps({ steps }: { readonly steps: readonly Step[] }) {
  const t = useWords()
  const newest = steps.toReversed()
  const rest = newest.slice(SHOWN)
  return (
    <div>
      <span className={styles['small']}>{t(steps.length === 0 ? 'stepsNone' : 'steps')}</span>
      {steps.length > 0 && <Strip label={t('steps')} steps={newest.slice(0, SHOWN)} />}
      {rest.length > 0 && (
        <details className={styles['more']}>
          <summary>{t('earlierSteps', { count: rest.length })}</summary>
          <Strip label={t('earlierSteps', { count: rest.length })} steps={rest} />
        </details>
      )}
    </div>
  )
}

function Strip({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) {
  const t = useWords()
  return (
    <ol className={styles['steps']} aria-label={label}>
      {steps.map(({ heldOn, groupName, progress }, at) => (
        <li key={`${heldOn}${at}`} className={styles['step']}>
          <b>
            <span className={styles['mark']} aria-hidden>
              {MARKS[progress ?? 'none']}
            </span>
            {t(`progress.${progress ?? 'none'}`)}
          </b>
          <time dateTime={heldOn}>{formatDay(heldOn)}</time>
          <span className={styles['small']}>
            <UserText>{t('stepIn', { group: groupName })}</UserText>
          </span>
        </li>
      ))}
    </ol>
  )
}
