import { useState } from 'react'
import { LinkTo, useGoTo } from '#renderer/app/LinkTo.tsx'
import { formatDay, useToday } from '#renderer/app/day.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { rosterWriters } from '#shared/facilitators/role-sets.ts'
import type { GroupDetail, RosterEntry } from '#shared/groups/group.ts'
import { addDays } from '#shared/sessions/clock.ts'
import { EndEnrolmentDialog } from './EndEnrolmentDialog.tsx'
import { EnrolClientDialog } from './EnrolClientDialog.tsx'
import { useWords } from './groups.words.ts'
import styles from './groups.module.css'

/** Who joined so recently counts as new. */
const NEW_DAYS = 7

interface Props {
  readonly group: GroupDetail
  readonly onDate: string
  /** Null goes back to today. */
  readonly setOnDate: (date: string | null) => void
}

/** The clients enrolled on a day, and the ways in and out. */
export function Roster({ group, onDate, setOnDate }: Props) {
  const t = useWords()
  const goTo = useGoTo()
  const today = useToday()
  const mayChange = useHasRole(rosterWriters)
  const [isEnrolling, setEnrolling] = useState(false)
  const [ending, setEnding] = useState<RosterEntry | null>(null)
  const count = group.roster.length
  return (
    <section aria-labelledby="group-roster">
      <div className={styles.sectionHead}>
        <h2 id="group-roster">{t('roster')}</h2>
        <span className={styles.muted}>{t('places', { enrolled: count, capacity: group.capacity })}</span>
        {mayChange && (
          <div className={styles.actions}>
            <Button variant="primary" onPress={() => setEnrolling(true)}>
              {t('enrol')}
            </Button>
            <Button onPress={() => goTo(`/clients/import?groupId=${group.id}`)}>{t('importInto')}</Button>
          </div>
        )}
      </div>
      <PlacesBanner enrolled={count} capacity={group.capacity} />
      <div className={styles.onDate}>
        <DateField label={t('rosterOn')} value={onDate} onChange={date => date !== null && setOnDate(date)} />
        {onDate !== today && (
          <>
            <Button variant="plain" onPress={() => setOnDate(null)}>
              {t('toToday')}
            </Button>
            <span className={styles.muted} role="status">
              {t(onDate < today ? 'rosterPast' : 'rosterFuture', { date: formatDay(onDate) })}
            </span>
          </>
        )}
      </div>
      {count === 0 ? (
        <EmptyState title={t('rosterEmpty')}>{mayChange ? t('rosterEmptyText') : undefined}</EmptyState>
      ) : (
        <ul className={styles.list} aria-labelledby="group-roster">
          {group.roster.map(entry => (
            <RosterRow key={entry.enrolmentId} entry={entry} onDate={onDate} end={mayChange ? setEnding : null} />
          ))}
        </ul>
      )}
      {group.startingLater.length > 0 && (
        <>
          <h3 id="group-starting">{t('startingLater')}</h3>
          <ul className={styles.list} aria-labelledby="group-starting">
            {group.startingLater.map(entry => (
              <RosterRow key={entry.enrolmentId} entry={entry} onDate={onDate} end={mayChange ? setEnding : null} />
            ))}
          </ul>
        </>
      )}
      {isEnrolling && <EnrolClientDialog group={group} onClose={() => setEnrolling(false)} />}
      {ending && <EndEnrolmentDialog entry={ending} onClose={() => setEnding(null)} />}
    </section>
  )
}

function PlacesBanner({ enrolled, capacity }: { enrolled: number; capacity: number }) {
  const t = useWords()
  if (enrolled > capacity) return <Banner tone="warning">{t('overText', { enrolled, capacity })}</Banner>
  if (enrolled === capacity) return <Banner tone="warning">{t('fullText', { enrolled, capacity })}</Banner>
  return enrolled === capacity - 1 ? <Banner tone="info">{t('nearText', { enrolled, capacity })}</Banner> : null
}

interface RowProps {
  readonly entry: RosterEntry
  readonly onDate: string
  /** Null for somebody who only reads. */
  readonly end: ((entry: RosterEntry) => void) | null
}

function RosterRow({ entry, onDate, end }: RowProps) {
  const t = useWords()
  const isComing = entry.startsOn > onDate
  const isNew = !isComing && entry.startsOn > addDays(onDate, -NEW_DAYS)
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <span className={styles.named}>
          <LinkTo path={`/clients/${entry.clientId}`}>
            <UserText>{entry.name}</UserText>
          </LinkTo>
          {isNew && <Chip tone="present">{t('isNew')}</Chip>}
        </span>
        <span className={styles.muted}>
          {t(isComing ? 'from' : 'since', { date: formatDay(entry.startsOn) })}
          {entry.recordNumber !== null && (
            <>
              {' · '}
              <UserText>{entry.recordNumber}</UserText>
            </>
          )}
        </span>
      </div>
      {entry.endsOn === null && end !== null && (
        <Button variant="plain" aria-label={t('endEnrolmentOf', { name: entry.name })} onPress={() => end(entry)}>
          {t('endEnrolment')}
        </Button>
      )}
      {entry.endsOn !== null && <Chip tone="late">{t('leaves', { date: formatDay(entry.endsOn) })}</Chip>}
    </li>
  )
}
