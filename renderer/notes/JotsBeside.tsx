import type { ClientId } from '#shared/clients/client.ts'
import type { Jot } from '#shared/notes/jot.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { formatMoment } from '#renderer/app/day.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { keyOn } from '#renderer/ui/keys.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './jots.words.ts'
import styles from './notes.module.css'

interface Props {
  readonly sessionId: SessionId
  /** Null: the group's note, beside which stand the jots about nobody. */
  readonly clientId: ClientId | null
  readonly onTake: (jot: Jot) => void
}

/** What I jotted about this client, beside the note being written; a press puts a line where I write, as my own words. */
export function JotsBeside({ sessionId, clientId, onTake }: Props) {
  const t = useWords()
  const { data: jots } = useCall('notes.jots', { sessionId })
  const own = (jots ?? []).filter(jot => jot.clientId === clientId)
  if (own.length === 0) return null
  return (
    <section className={styles['beside']}>
      <b className={styles['label']}>{t('beside')}</b>
      <ul className={styles['jotList']} aria-label={t('beside')}>
        {own.map(jot => (
          <li key={jot.jotId} className={styles['jot']}>
            <span className={styles['jotWords']} data-jot>
              <span className={styles['jotTime']}>{formatMoment(jot.jottedAt)}</span> <UserText>{jot.text}</UserText>
            </span>
            <Button
              variant="plain"
              icon="plus"
              aria-label={t('takeOne', { time: formatMoment(jot.jottedAt) })}
              onPress={() => onTake(jot)}
            />
          </li>
        ))}
      </ul>
      <p className={styles['muted']}>
        <Kbd>{keyOn('notes.takeJot')}</Kbd> {t('takeHelp')}
      </p>
    </section>
  )
}
