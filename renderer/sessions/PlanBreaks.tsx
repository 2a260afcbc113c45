import { useState } from 'react'
import type { Break } from '#shared/attendance/break.ts'
import { addDays, dateIn, instantAt, wallTimeIn } from '#shared/sessions/clock.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { formatTime } from '#renderer/app/day.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import { usePlanWords } from './plan.words.ts'
import styles from './plan.module.css'

/** The breaks of a session; each can be given its true times, or be taken off. */
export function PlanBreaks({ detail }: { readonly detail: SessionDetail }) {
  const t = usePlanWords()
  return (
    <section className={styles['group']}>
      <h3>{t('breaks')}</h3>
      <p className={styles['quiet']}>{t('breaksHelp')}</p>
      {detail.breaks.map(pause => (
        <BreakTimes key={`${pause.breakId} ${pause.startedAt} ${pause.endedAt}`} detail={detail} pause={pause} />
      ))}
    </section>
  )
}

interface Props {
  readonly detail: SessionDetail
  readonly pause: Break
}

function BreakTimes({ detail, pause }: Props) {
  const t = usePlanWords()
  const { timeZone, id: sessionId } = detail
  const first = {
    from: wallTimeIn(timeZone, pause.startedAt),
    until: pause.endedAt === null ? null : wallTimeIn(timeZone, pause.endedAt),
  }
  const [times, setTimes] = useState<{ from: string | null; until: string | null }>(first)
  const set = useCommand('sessions.setBreak')
  const isChanged = times.from !== first.from || times.until !== first.until
  const save = (to: { startedAt: string; endedAt: string | null } | null) =>
    set.mutate({ sessionId, breakId: pause.breakId, times: to })
  return (
    <div className={styles['topic']}>
      <TimeField
        label={t('breakFrom')}
        value={times.from}
        onChange={from => setTimes(before => ({ ...before, from }))}
      />
      <TimeField
        label={t('breakUntil')}
        value={times.until}
        onChange={until => setTimes(before => ({ ...before, until }))}
        description={pause.endedAt === null ? t('breakRuns') : undefined}
      />
      {isChanged && times.from !== null && (
        <Button
          variant="primary"
          isPending={set.isPending}
          onPress={() => save(instantsOf(detail, pause, { from: times.from ?? first.from, until: times.until }))}
        >
          {t('saveTimes')}
        </Button>
      )}
      <Button
        aria-label={t('takeOffLabel', { time: formatTime(pause.startedAt, timeZone) })}
        onPress={() => save(null)}
      >
        {t('takeOff')}
      </Button>
      <ErrorText>{set.error?.message ?? null}</ErrorText>
    </div>
  )
}

/** Wall-clock times as instants of the break's own evening; a time that was left alone keeps its seconds, one after midnight is the next day's. */
function instantsOf(
  { timeZone, startedAt: began }: SessionDetail,
  pause: Break,
  { from, until }: { readonly from: string; readonly until: string | null },
): { startedAt: string; endedAt: string | null } {
  const day = dateIn(timeZone, began)
  const at = (time: string, kept: string | null, notBefore: string) => {
    if (kept !== null && wallTimeIn(timeZone, kept) === time) return kept
    const sameDay = instantAt(timeZone, day, time)
    const nextDay = instantAt(timeZone, addDays(day, 1), time)
    // Half a day is more than any session lasts: an earlier time than its start belongs to the next morning.
    return Date.parse(notBefore) - Date.parse(sameDay) > 12 * 3_600_000 ? nextDay : sameDay
  }
  const startedAt = at(from, pause.startedAt, began)
  return { startedAt, endedAt: until === null ? null : at(until, pause.endedAt, startedAt) }
}
