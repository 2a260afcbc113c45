import { useEffect } from 'react'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { useActions } from '#renderer/app/use-actions.ts'
import { closeJot, openJot, useJotOpen } from './jot-open.ts'
import { JotDialog } from './JotDialog.tsx'
import { useWords } from './jots.words.ts'
import type { NoteClient } from './note-target.ts'

interface Props {
  readonly sessionId: SessionId
  readonly everyone: readonly NoteClient[]
}

/** The key that jots a private line anywhere in the session room, and the line itself. */
export function Jots({ sessionId, everyone }: Props) {
  const t = useWords()
  const open = useJotOpen()
  useActions([{ id: 'notes.jot', label: t('jotAction'), keys: 'session.jot', run: () => openJot() }])
  useEffect(() => closeJot, [])
  if (open === null) return null
  return <JotDialog sessionId={sessionId} everyone={everyone} about={open.about} onClose={closeJot} />
}
