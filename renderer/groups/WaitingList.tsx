import { useState } from 'react'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { formatDay, useToday } from '#renderer/app/day.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { rosterWriters } from '#shared/facilitators/role-sets.ts'
import type { GroupDetail, WaitEntry } from '#shared/groups/group.ts'
import { EnrolClientDialog } from './EnrolClientDialog.tsx'
import { useWords } from './groups.words.ts'
import styles from './groups.module.css'

/** Who waits for a place, in the order they asked. */
export function WaitingList({ group }: { group: GroupDetail }) {
  const t = useWords()
  const today = useToday()
  const mayChange = useHasRole(rosterWriters)
  const stop = useCommand('groups.stopWaiting')
  const [enrolling, setEnrolling] = useState<WaitEntry | null>(null)
  return (
    <section aria-labelledby="group-waiting">
      <div className={styles.sectionHead}>
        <h2 id="group-waiting">{t('waitingList')}</h2>
      </div>
      {stop.error && <Banner tone="error">{stop.error.message}</Banner>}
      {group.waiting.length === 0 && <p className={styles.muted}>{t('waitingNone')}</p>}
      <ul className={styles.list} aria-labelledby="group-waiting">
        {group.waiting.map(entry => (
          <li key={entry.waitId} className={styles.row}>
            <div className={styles.what}>
              <LinkTo path={`/clients/${entry.clientId}`}>
                <UserText>{entry.name}</UserText>
              </LinkTo>
              <span className={styles.muted}>{t('askedOn', { date: formatDay(entry.askedOn) })}</span>
            </div>
            {mayChange && (
              <div className={styles.rowActions}>
                <Button
                  variant="plain"
                  aria-label={t('removeWaitingOf', { name: entry.name })}
                  isDisabled={stop.isPending}
                  onPress={() => stop.mutate({ waitId: entry.waitId, onDate: today })}
                >
                  {t('remove')}
                </Button>
                <Button aria-label={t('enrolFromWaitingOf', { name: entry.name })} onPress={() => setEnrolling(entry)}>
                  {t('enrolFromWaiting')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {enrolling && (
        <EnrolClientDialog
          group={group}
          client={{ id: enrolling.clientId, name: enrolling.name, isNew: false }}
          onClose={() => setEnrolling(null)}
        />
      )}
    </section>
  )
}
