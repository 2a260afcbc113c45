import { useState } from 'react'
import type { ClientId } from '#shared/clients/client.ts'
import { recordWriters } from '#shared/facilitators/role-sets.ts'
import type { Goal } from '#shared/goals/goal.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { GoalCard } from './GoalCard.tsx'
import { GoalDialog } from './GoalDialog.tsx'
import { useWords } from './goals.words.ts'
import styles from './goals.module.css'

/** The goals of a client's plan [GL1], open ones first, with what signed notes said of each. */
export function GoalsOfClient({ clientId }: { readonly clientId: ClientId }) {
  const t = useWords()
  const mayWrite = useHasRole(recordWriters)
  const [opened, setOpened] = useState<Goal | 'new' | null>(null)
  const { data: goals, error } = useCall('goals.ofClient', { clientId })
  const open = goals?.filter(goal => goal.status === 'open') ?? []
  const past = goals?.filter(goal => goal.status !== 'open') ?? []
  const cards = (shown: readonly Goal[]) => (
    <ul className={styles['list']}>
      {shown.map(goal => (
        <GoalCard key={goal.goalId} goal={goal} onChange={mayWrite ? () => setOpened(goal) : null} />
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="client-goals">
      <div className={styles['head']}>
        <h2 id="client-goals">{t('goals')}</h2>
        {mayWrite && <Button onPress={() => setOpened('new')}>{t('add')}</Button>}
      </div>
      {error !== null && <Banner tone="error">{error.message}</Banner>}
      {goals === undefined && error === null && <Skeleton lines={2} />}
      {goals?.length === 0 && <p className={styles['muted']}>{t('none')}</p>}
      {open.length > 0 && cards(open)}
      {past.length > 0 && (
        <details className={styles['more']}>
          <summary>{t('past', { count: past.length })}</summary>
          {cards(past)}
        </details>
      )}
      {opened !== null && (
        <GoalDialog clientId={clientId} goal={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />
      )}
    </section>
  )
}
