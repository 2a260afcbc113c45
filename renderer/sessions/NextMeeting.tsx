import { useEffect, useEffectEvent, useState } from 'react'
import { recordWriters } from '#shared/facilitators/role-sets.ts'
import type { TodaysMeeting } from '#shared/sessions/session.ts'
import { formatTimeRange } from '#renderer/app/day.ts'
import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { useHasRole } from '#renderer/app/person.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { keyOn, takeKey } from '#renderer/ui/keys.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { minutesUntil } from './day-order.ts'
import { PrepLink } from './PrepLink.tsx'
import { useWords } from './sessions.words.ts'
import styles from './today.module.css'
import { NotHeldButton } from './NotHeldButton.tsx'
import { TopicChoice, type PickedTopic } from './TopicChoice.tsx'
import type { StartInput } from './use-start.ts'

interface Props {
  readonly meeting: TodaysMeeting
  readonly date: string
  /** The wall-clock time, `HH:MM`. */
  readonly now: string
  readonly start: (input: StartInput) => Promise<void>
  readonly isStarting: boolean
}

/** The one meeting that matters now, with its one filled button. */
export function NextMeeting({ meeting, date, now, start, isStarting }: Props) {
  const t = useWords()
  const goTo = useGoTo()
  const [picked, setPicked] = useState<PickedTopic | null>(null)
  const mayStart = useHasRole(recordWriters)
  const { groupId, scheduleId, sessionId } = meeting
  const go = () => {
    if (sessionId !== null) goTo(`/sessions/${sessionId}`)
    else if (mayStart)
      void start({ groupId, heldOn: date, scheduleId, topicId: picked?.topicId ?? meeting.suggestion?.topicId ?? null })
  }
  useEnter(go)
  const places = t('places', { count: meeting.capacity })
  return (
    <section className={styles['next']} aria-label={t('nextMeeting')} data-keys="today">
      <div className={styles['when']}>
        <b>{formatTimeRange(meeting.startsAt, meeting.endsAt)}</b>
        <span className={styles['muted']}>
          {[whenWords(t, meeting, now), meeting.place].filter(Boolean).join(' · ')}
        </span>
      </div>
      <h2>
        <UserText>{meeting.groupName}</UserText>
      </h2>
      <div className={styles['facts']}>
        <Fact count={meeting.expected} word={t('expected')} />
        {meeting.state === 'running' && <Fact count={meeting.present} word={t('presentSoFar')} />}
        {meeting.newTonight > 0 && <Fact count={meeting.newTonight} word={t('newToday')} />}
        {meeting.missedLastTime > 0 && <Fact count={meeting.missedLastTime} word={t('missedLastTime')} />}
        <span className={styles['muted']}>
          {meeting.waiting > 0 ? t('placesWaiting', { places, waiting: meeting.waiting }) : places}
        </span>
      </div>
      {meeting.staff.length > 0 && (
        <div className={styles['small']}>
          <UserText>{t('withStaff', { names: meeting.staff.join(', ') })}</UserText>
        </div>
      )}
      {sessionId === null && mayStart && (
        <TopicChoice
          suggestion={meeting.suggestion}
          picked={picked}
          groupName={meeting.groupName}
          minutes={meeting.durationMinutes}
          onPick={setPicked}
        />
      )}
      <div className={styles['starts']}>
        {(mayStart || sessionId !== null) && (
          <Button variant="primary" onPress={go} isDisabled={isStarting} shortcut={keyOn('today.begin')}>
            {t(sessionId === null ? 'start' : 'openSession')}
          </Button>
        )}
        <PrepLink meeting={meeting} date={date} />
        {mayStart && <NotHeldButton meeting={meeting} date={date} />}
      </div>
    </section>
  )
}

const Fact = ({ count, word }: { readonly count: number; readonly word: string }) => (
  <span>
    <b>{count}</b> {word}
  </span>
)

function whenWords(t: ReturnType<typeof useWords>, meeting: TodaysMeeting, now: string): string {
  if (meeting.state === 'running') return t('runningNow')
  const minutes = minutesUntil(meeting.startsAt, now)
  if (minutes === 0) return t('startsNow')
  if (minutes < 0) return t('startedAgo', { count: -minutes })
  if (minutes < 60) return t('startsInMinutes', { count: minutes })
  return t('startsInHours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

/** Runs on Enter when nothing else has the focus and no dialog is open. */
function useEnter(run: () => void): void {
  const onEnter = useEffectEvent(run)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isFree =
        document.activeElement === null ||
        document.activeElement === document.body ||
        document.activeElement.tagName === 'MAIN'
      if (event.defaultPrevented || event.repeat || !isFree) return
      if (document.querySelector('[role=dialog],[role=alertdialog]') !== null) return
      takeKey('today', event, { begin: onEnter })
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
