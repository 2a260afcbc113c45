import { memo } from 'react'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { useDraftField } from '#renderer/app/autosave.ts'
import { call } from '#renderer/app/call.ts'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { useWords } from './notes.words.ts'
import type { ClientId } from '#shared/clients/client.ts'

interface Props {
  readonly sessionId: SessionId
  /** Null: the group's note. */
  readonly clientId: ClientId | null
  readonly name: string
  readonly stored: string
  readonly rows: number
  readonly autoFocus: boolean
}

/** One note, which saves itself as it is typed; its `key` must tell whose it is. What is typed lives in the field itself, so that nothing on the screen renders with it. */
export const NoteField = memo(function NoteField({ sessionId, clientId, name, stored, rows, autoFocus }: Props) {
  const t = useWords()
  const save = (text: string) =>
    clientId === null
      ? call('notes.saveGroupNote', { sessionId, text })
      : call('notes.saveIndividualNote', { sessionId, clientId, part: 'response', text })
  const field = useDraftField(stored, save)
  return (
    <TextArea
      label={clientId === null ? t('groupNoteLabel') : t('clientNoteLabel', { name })}
      description={clientId === null ? t('groupNoteHelp') : t('clientNoteHelp')}
      {...field}
      maxLength={20_000}
      rows={rows}
      autoFocus={autoFocus}
    />
  )
})
