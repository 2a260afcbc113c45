import { memo, useCallback } from 'react'
import type { ClientId } from '#shared/clients/client.ts'
import type { NotePart } from '#shared/notes/note.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { useDraftField } from '#renderer/app/autosave.ts'
import { call } from '#renderer/app/call.ts'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { PhraseList } from './PhraseList.tsx'
import type { PhraseSource } from './phrase-typing.ts'
import { usePhrases } from './use-phrases.ts'
import styles from './notes.module.css'

interface Props {
  readonly sessionId: SessionId
  /** Null: the group's note, which has one text. */
  readonly clientId: ClientId | null
  readonly part: NotePart | 'text'
  readonly label: string
  readonly description: string
  readonly stored: string
  readonly rows: number
  readonly phrases: PhraseSource
}

/** One part of a note, which saves itself as it is typed; its `key` must tell whose it is. What is typed lives in the field itself, so that nothing on the screen renders with it. */
export const NoteField = memo(function NoteField(props: Props) {
  const { sessionId, clientId, part, label, description, stored, rows } = props
  const save = (text: string) =>
    clientId === null || part === 'text'
      ? call('notes.saveGroupNote', { sessionId, text })
      : call('notes.saveIndividualNote', { sessionId, clientId, part, text })
  const { inputRef, onChange, ...draft } = useDraftField(stored, save)
  const { field, offer, frame, look, take } = usePhrases(props.phrases)
  const refs = useCallback(
    (element: HTMLTextAreaElement | null) => {
      inputRef.current = element
      field.current = element
    },
    [inputRef, field],
  )
  return (
    <div className={styles['field']} data-part={part} {...frame}>
      <TextArea
        label={label}
        description={description}
        {...draft}
        inputRef={refs}
        onChange={text => {
          onChange(text)
          look()
        }}
        maxLength={20_000}
        rows={rows}
      />
      <PhraseList offer={offer} field={field} onTake={take} />
    </div>
  )
})
