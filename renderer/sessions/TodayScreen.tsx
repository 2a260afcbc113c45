import { useState } from 'react'
import { recordWriters } from '#shared/facilitators/role-sets.ts'
import type { Today } from '#shared/sessions/session.ts'
import { wallTimeIn } from '#shared/sessions/clock.ts'
import { LastBackupLine } from '#renderer/app/backup-parts.tsx'
import { formatDayLong, useToday } from '#renderer/app/day.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { NotesDue } from '#renderer/app/note-parts.tsx'
import { useInstant } from '#renderer/app/session-room/use-instant.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { MeetingRow } from './MeetingRow.tsx'
import { NextMeeting } from './NextMeeting.tsx'
import { OtherGroupDialog } from './OtherGroupDialog.tsx'
import { useWords } from './sessions.words.ts'
import { TodayEmpty } from './TodayEmpty.tsx'
import { TodaySide } from './TodaySide.tsx'
import styles from './today.module.css'
import { orderDay } from './day-order.ts'
import { useStart } from './use-start.ts'

/** The day: what meets next and how to start it, what else meets, what is unfinished, who is new. */
export function TodayScreen() {
  const t = useWords()
  const date = useToday()
  const { data: today, error } = useCall('sessions.today', { date })
  const { data: groups } = useCall('groups.list', { today: date, withEnded: false })
  const [isOther, setOther] = useState(false)
  if (error !== null)
    return (
      <Page title={formatDayLong(date)}>
        <Banner tone="error">{t('failed', { message: error.message })}</Banner>
      </Page>
    )
  if (today === undefined || groups === undefined)
    return (
      <Page title={formatDayLong(date)}>
        <Skeleton lines={8} />
      </Page>
    )
  const counts = [
    t('groups', {
      count: today.meetings.filter(meeting => meeting.state !== 'closed' && meeting.state !== 'not-held').length,
    }),
    today.unfinished.length > 0 ? t('unfinishedCount', { count: today.unfinished.length }) : null,
  ].filter(Boolean)
  const hasSide = today.unfinished.length > 0 || today.newClients.length > 0
  return (
    <Page
      title={formatDayLong(date)}
      meta={groups.length > 0 && counts.join(' · ')}
      actions={
        groups.length > 0 && (
          <>
            {today.openMakeUps > 0 && (
              <LinkTo path="/make-ups">{t('openMakeUps', { count: today.openMakeUps })}</LinkTo>
            )}
            <LinkTo path="/hours">{t('hoursOfWeek')}</LinkTo>
          </>
        )
      }
    >
      <div className={hasSide ? styles['day'] : styles['dayAlone']}>
        <div className={styles['dayMain']}>
          <NotesDue />
          {today.meetings.length === 0 ? (
            <TodayEmpty today={date} groups={groups} onStartOther={() => setOther(true)} />
          ) : (
            <Meetings today={today} onStartOther={() => setOther(true)} />
          )}
          <LastBackupLine />
        </div>
        {hasSide && <TodaySide today={today} />}
      </div>
      {isOther && <OtherGroupDialog date={date} groups={groups} onClose={() => setOther(false)} />}
    </Page>
  )
}

function Meetings({ today, onStartOther }: { readonly today: Today; readonly onStartOther: () => void }) {
  const t = useWords()
  const instant = useInstant()
  const mayStart = useHasRole(recordWriters)
  const now = wallTimeIn(Intl.DateTimeFormat().resolvedOptions().timeZone, instant)
  const { start, isPending, refusal } = useStart()
  const { next, others } = orderDay(today.meetings, now)
  return (
    <>
      {refusal !== null && <Banner tone="error">{refusal}</Banner>}
      {next === null ? (
        <p className={styles['muted']}>{t('allDone')}</p>
      ) : (
        <NextMeeting
          key={`${next.groupId} ${next.startsAt}`}
          meeting={next}
          date={today.date}
          now={now}
          start={start}
          isStarting={isPending}
        />
      )}
      {others.length > 0 && (
        <section className={styles['list']} aria-label={t('otherMeetings')}>
          {others.map(meeting => (
            <MeetingRow
              key={`${meeting.groupId} ${meeting.scheduleId ?? meeting.sessionId ?? ''}`}
              meeting={meeting}
              date={today.date}
              start={start}
              isStarting={isPending}
            />
          ))}
        </section>
      )}
      {mayStart && (
        <div className={styles['another']}>
          <Button onPress={onStartOther}>{t('startAnother')}</Button>
          <span className={styles['small']}>{t('startAnotherHelp')}</span>
        </div>
      )}
    </>
  )
}
