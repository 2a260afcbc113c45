import type { SessionId } from '#shared/sessions/session-id.ts'
import type { SessionFacts } from '#shared/notes/note-content.ts'
import { formatDay } from '#renderer/app/day.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { useWords } from './notes.words.ts'
import styles from './notes.module.css'

interface Props {
  readonly sessionId: SessionId
  readonly session: SessionFacts
  readonly unsigned: number
}

const HOUR = 60
const DAY = 24 * HOUR

/** How many notes are to be signed, and by when. */
export function NotesHead({ sessionId, session, unsigned }: Props) {
  const t = useWords()
  const { data: owed } = useCall('notes.owed')
  const due = owed?.find(note => note.sessionId === sessionId)
  const left = (minutes: number) => {
    if (minutes >= DAY) return t('days', { count: Math.floor(minutes / DAY) })
    if (minutes < HOUR) return t('minutesLeft', { minutes })
    return t('hours', { hours: Math.floor(minutes / HOUR), minutes: minutes % HOUR })
  }
  const said =
    unsigned === 0
      ? null
      : session.endedAt === null
        ? t('afterFinish')
        : due === undefined
          ? null
          : due.isOverdue
            ? t('dueLate', { day: formatDay(due.dueOn) })
            : t('dueIn', { day: formatDay(due.dueOn), time: left(due.minutesLeft) })
  return (
    <p className={styles['muted']} data-overdue={due?.isOverdue === true || undefined}>
      {t('toSign', { count: unsigned })}
      {said !== null && ` · ${said}`}
    </p>
  )
}
