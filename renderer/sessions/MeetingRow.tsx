import { recordWriters } from '#shared/facilitators/role-sets.ts'
import type { TodaysMeeting } from '#shared/sessions/session.ts'
import { formatTime } from '#renderer/app/day.ts'
import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { useHasRole } from '#renderer/app/person.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { NotHeldButton } from './NotHeldButton.tsx'
import { PrepLink } from './PrepLink.tsx'
import { useWords } from './sessions.words.ts'
import styles from './today.module.css'
import type { StartInput } from './use-start.ts'

interface Props {
  readonly meeting: TodaysMeeting
  readonly date: string
  readonly start: (input: StartInput) => Promise<void>
  readonly isStarting: boolean
}

/** Another meeting of the day: start it, open it, or read why it does not meet. */
export function MeetingRow({ meeting, date, start, isStarting }: Props) {
  const t = useWords()
  const goTo = useGoTo()
  const mayStart = useHasRole(recordWriters)
  const { groupId, groupName, scheduleId, sessionId, state } = meeting
  const isPast = state === 'finished' || state === 'closed' || state === 'not-held'
  return (
    <article className={styles['row']}>
      <span className={isPast ? styles['timePast'] : styles['time']}>{formatTime(meeting.startsAt)}</span>
      <div className={styles['rowMain']}>
        <b>
          <UserText>{groupName}</UserText>
        </b>{' '}
        {state !== 'upcoming' && <Chip tone={state === 'running' ? 'present' : 'quiet'}>{t(state)}</Chip>}
        <div className={styles['small']}>
          <UserText>{rowFacts(t, meeting).join(' · ')}</UserText>
        </div>
      </div>
      <div className={styles['starts']}>
        {(state === 'upcoming' || state === 'running') && <PrepLink meeting={meeting} date={date} />}
        {mayStart && <NotHeldButton meeting={meeting} date={date} />}
        {state === 'upcoming' && mayStart && (
          <Button
            aria-label={t('startRowName', { group: groupName })}
            isDisabled={isStarting}
            onPress={() =>
              void start({ groupId, heldOn: date, scheduleId, topicId: meeting.suggestion?.topicId ?? null })
            }
          >
            {t('startRow')}
          </Button>
        )}
        {sessionId !== null && state === 'finished' && meeting.notesMissing > 0 && (
          <Button
            aria-label={t('toNotesOf', { group: groupName })}
            onPress={() => goTo(`/sessions/${sessionId}/notes`)}
          >
            {t('toNotes')}
          </Button>
        )}
        {sessionId !== null && (
          <Button aria-label={t('openName', { group: groupName })} onPress={() => goTo(`/sessions/${sessionId}`)}>
            {t('open')}
          </Button>
        )}
      </div>
    </article>
  )
}

function rowFacts(t: ReturnType<typeof useWords>, meeting: TodaysMeeting): string[] {
  if (meeting.state === 'not-held') return [t('notHeldBecause', { reason: meeting.closedBecause ?? '' })]
  if (meeting.state === 'closed') return [t('closedBecause', { reason: meeting.closedBecause ?? '' })]
  const facts = [meeting.place]
  if (meeting.state === 'upcoming')
    facts.push(t('rowExpected', { count: meeting.expected }), meeting.suggestion?.title ?? null)
  else {
    facts.push(
      t('rowPresent', { present: meeting.present }),
      meeting.excused > 0 ? t('rowExcused', { excused: meeting.excused }) : null,
      meeting.notesMissing > 0 ? t('rowNotes', { count: meeting.notesMissing }) : null,
      meeting.scheduleId === null ? t('rowUnplanned') : null,
    )
  }
  return facts.filter(fact => fact !== null)
}
