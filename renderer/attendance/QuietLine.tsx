import { useState } from 'react'
import { minutesPresent } from '#shared/attendance/minutes.ts'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { ClientWeek } from '#shared/hours/client-week.ts'
import { quietWarnings, type QuietWarning } from '#shared/hours/quiet-warnings.ts'
import { minutesLeft } from '#shared/sessions/session-end.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { useCallAbout } from '#renderer/app/use-call.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import styles from './attendance.module.css'
import { isIn } from './kept-apart.ts'
import { roomWords, useRoomWords } from './room-attendance.words.ts'

interface Props {
  readonly detail: SessionDetail
  readonly rows: readonly AttendanceRow[]
  readonly shown: ReadonlyMap<ClientId, string>
  readonly now: string
}

/** What is worth knowing of the room, in one calm line; the rest on press. Nothing of it blocks [HR8]. */
export function QuietLine({ detail, rows, shown, now }: Props) {
  const t = useRoomWords()
  const [isOpen, setOpen] = useState(false)
  const isByDay = detail.service?.rule.per === 'day'
  const week = useCallAbout('hours.week', isByDay ? { groupId: detail.groupId, date: detail.heldOn } : null)
  const warnings = warningsOf(detail, rows, { now, weeks: isByDay ? (week.data?.clients ?? null) : [] })
  const said = warnings.map(warning => warningWords(warning, shown))
  const [first, ...more] = said
  if (first === undefined) return null
  if (more.length === 0)
    return (
      <p className={styles['quietLine']}>
        <Icon name="info" size={1.1} />
        <UserText>{first}</UserText>
      </p>
    )
  return (
    <div className={styles['quietBox']}>
      <button type="button" className={styles['quietLine']} aria-expanded={isOpen} onClick={() => setOpen(was => !was)}>
        <Icon name="info" size={1.1} />
        <UserText>{t('warningAndMore', { first, count: more.length })}</UserText>
      </button>
      {isOpen && (
        <ul>
          {said.map(line => (
            <li key={line}>
              <UserText>{line}</UserText>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface Asked {
  readonly now: string
  /** The week of those on the roster, for a rule by the day; null: not known yet. */
  readonly weeks: readonly ClientWeek[] | null
}

function warningsOf(detail: SessionDetail, rows: readonly AttendanceRow[], { now, weeks }: Asked): QuietWarning[] {
  const rule = weeks === null ? null : (detail.service?.rule ?? null)
  const isByDay = rule?.per === 'day'
  const later = (clientId: ClientId) =>
    weeks
      ?.find(week => week.clientId === clientId)
      ?.toCome.filter(meeting => meeting.onDate === detail.heldOn && !meeting.isOn)
      .reduce((sum, meeting) => sum + meeting.minutes, 0) ?? 0
  return quietWarnings({
    capacity: detail.capacity,
    minimum: detail.minimum,
    clientsPerStaff: detail.clientsPerStaff,
    staff: detail.staff.filter(({ role }) => role !== 'observer').length,
    rule,
    minutesLeft: minutesLeft(detail, now),
    clients: rows.map(row => ({
      clientId: row.clientId,
      came: row.presence.intervals.length > 0,
      isIn: isIn(row),
      minutes: minutesPresent(row.presence, detail, now) + (isByDay ? row.dayMinutes : 0),
      laterMinutes: later(row.clientId),
    })),
  })
}

function warningWords(warning: QuietWarning, shown: ReadonlyMap<ClientId, string>): string {
  switch (warning.kind) {
    case 'over-capacity':
      return roomWords('warning.over-capacity', { here: warning.here, capacity: warning.capacity })
    case 'under-minimum':
      return roomWords('warning.under-minimum', { here: warning.here, minimum: warning.minimum })
    case 'few-staff':
      return roomWords('warning.few-staff', {
        here: warning.here,
        count: warning.staff,
        clientsPerStaff: warning.clientsPerStaff,
      })
    case 'under-billable':
    case 'nearly-under-billable':
      return roomWords(`warning.${warning.kind}`, {
        name: shown.get(warning.clientId) ?? '',
        minimumMinutes: warning.minimumMinutes,
      })
  }
}
