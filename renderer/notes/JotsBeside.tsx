import type { ClientId } from '#shared/clients/client.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { formatMoment } from '#renderer/app/day.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './jots.words.ts'
import styles from './notes.module.css'

interface Props {
  readonly sessionId: SessionId
  /** Null: the group's note, beside which stand the jots about nobody. */
  readonly clientId: ClientId | null
}

/** What I jotted about this client, beside the note being written: to read, never put into it. */
export function JotsBeside({ sessionId, clientId }: Props) {
  const t = useWords()
  const { data: jots } = useCall('notes.jots', { sessionId })
  const own = (jots ?? []).filter(jot => jot.clientId === clientId)
  if (own.length === 0) return null
  return (
    <ul className={`${styles['jotList']} ${styles['beside']}`} aria-label={t('beside')}>
      {own.map(jot => (
        <li key={jot.jotId} className={styles['jotWords']}>
          <span className={styles['jotTime']}>{formatMoment(jot.jottedAt)}</span> <UserText>{jot.text}</UserText>
        </li>
      ))}
    </ul>
  )
}
