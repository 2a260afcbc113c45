import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { arithmeticOf } from '#shared/attendance/minutes.ts'
import type { Span } from '#shared/attendance/spans.ts'
import { unitsOf, type Service } from '#shared/hours/units.ts'
import { formatMinutes, formatTime } from '#renderer/app/day.ts'
import styles from './attendance.module.css'
import { useRoomWords } from './room-attendance.words.ts'
import { ruleWords } from './rule-words.ts'
import type { SessionForRoster } from './session-for-roster.ts'

interface Props {
  readonly session: SessionForRoster
  readonly service: Service | null
  readonly row: AttendanceRow
  readonly now: string
}

/** The arithmetic of one client's minutes, line by line [AT10], then units, day and week [HR1, HR5]. */
export function MinutesShown({ session, service, row, now }: Props) {
  const t = useRoomWords()
  const sum = arithmeticOf(row.presence, session, now)
  const timeOf = (ms: number) =>
    session.endedAt === null && ms >= Date.parse(now)
      ? t('now')
      : formatTime(new Date(ms).toISOString(), session.timeZone)
  const line = (key: 'inRoom' | 'breakTaken', { from, until }: Span) => (
    <div key={`${key} ${from}`}>
      <dt>{t(key, { from: timeOf(from), until: timeOf(until) })}</dt>
      <dd>
        {key === 'breakTaken' && '− '}
        {durationText(until - from)}
      </dd>
    </div>
  )
  const total = (key: 'today' | 'thisWeek', said: string) => (
    <div>
      <dt>{t(key)}</dt>
      <dd>{said}</dd>
    </div>
  )
  const week = formatMinutes(row.weekMinutes + sum.minutes)
  const target = row.weeklyTargetMinutes
  return (
    <section className={styles['arithmetic']}>
      <h3>{t('arithmetic')}</h3>
      {sum.stays.length === 0 ? (
        <p className={styles['muted']}>{t('nothingYet')}</p>
      ) : (
        <dl>
          {sum.stays.map(stay => line('inRoom', stay))}
          {sum.breaks.map(pause => line('breakTaken', pause))}
          <div className={styles['sum']}>
            <dt>{t('sum')}</dt>
            <dd>{durationText(sum.inRoomMs - sum.breakMs)}</dd>
          </div>
          <div className={styles['result']}>
            <dt>{t('wholeMinutes')}</dt>
            <dd>{t('minutesValue', { minutes: sum.minutes })}</dd>
          </div>
        </dl>
      )}
      <p className={styles['muted']}>{t('outsideSession')}</p>
      <UnitsShown service={service} minutes={sum.minutes} dayMinutes={row.dayMinutes + sum.minutes} />
      <dl>
        {total('today', formatMinutes(row.dayMinutes + sum.minutes))}
        {total('thisWeek', target > 0 ? t('ofTarget', { had: week, target: formatMinutes(target) }) : week)}
      </dl>
    </section>
  )
}

interface UnitsProps {
  readonly service: Service | null
  readonly minutes: number
  readonly dayMinutes: number
}

function UnitsShown({ service, minutes, dayMinutes }: UnitsProps) {
  const t = useRoomWords()
  if (service === null) return <p className={styles['muted']}>{t('noService')}</p>
  const { code, rule } = service
  const counted = rule.per === 'day' ? dayMinutes : minutes
  const key = rule.per === 'day' ? 'unitsDay' : 'unitsSession'
  return (
    <p>
      <b>{t(key, { code, minutes: counted, count: unitsOf(counted, rule) })}</b>
      <span className={styles['muted']}>{t('rule', { rule: ruleWords(rule) })}</span>
    </p>
  )
}

/** A length of time with its seconds, which the rounding at the end drops: "34 min 12 s". */
function durationText(ms: number): string {
  const seconds = Math.floor(ms / 1_000)
  const rest = seconds % 60
  const minutes = formatMinutes(Math.floor(seconds / 60))
  return rest === 0 ? minutes : `${minutes} ${rest} s`
}
