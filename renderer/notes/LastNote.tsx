import type { ClientId } from '#shared/clients/client.ts'
import { NOTE_PARTS } from '#shared/notes/note.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { formatDay } from '#renderer/app/day.ts'
import { useCall, useCallAbout } from '#renderer/app/use-call.ts'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './notes.words.ts'
import styles from './notes.module.css'

interface Props {
  readonly sessionId: SessionId
  readonly clientId: ClientId
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

/** What was signed about this client the time before: to read beside the new note, never to copy into it. */
export function LastNote({ sessionId, clientId, isOpen, onOpen }: Props) {
  const t = useWords()
  const { data: last, isPlaceholderData } = useCall('notes.lastOf', { sessionId, clientId })
  const isKnown = last !== undefined && last !== null && !isPlaceholderData
  const { data: note, error } = useCallAbout('notes.read', isKnown && isOpen ? { noteId: last.noteId } : null)
  if (!isKnown) return null
  const content = note?.noteId === last.noteId && note.content.kind === 'individual' ? note.content : null
  return (
    <details className={styles['last']} open={isOpen} onToggle={event => onOpen(event.currentTarget.open)}>
      <summary>{t('last', { day: formatDay(last.heldOn) })}</summary>
      <p className={styles['muted']}>{t('lastHelp')}</p>
      {error !== null && <ErrorText>{t('lastFailed', { message: error.message })}</ErrorText>}
      {content !== null && (
        <div className={styles['unselectable']} onCopy={event => event.preventDefault()}>
          {NOTE_PARTS.filter(part => content.written[part].trim() !== '').map(part => (
            <div key={part}>
              <b className={styles['label']}>{t(`part.${part}`)}</b>
              <UserText as="p" isPreserved>
                {content.written[part]}
              </UserText>
            </div>
          ))}
        </div>
      )}
    </details>
  )
}
