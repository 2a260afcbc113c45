import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { NoteContent } from '#shared/notes/note-content.ts'
import type { NoteId } from '#shared/notes/note.ts'
import type { SignedNote } from '#shared/notes/signed-note.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { call } from '#renderer/app/call.ts'
import { formatDay } from '#renderer/app/day.ts'
import { InternalSheet } from '#renderer/app/InternalSheet.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { DraftOnPaper, SignedOnPaper } from './NotesOnPaper.tsx'
import styles from './out.module.css'
import { outWords, useOutWords } from './out.words.ts'
import { useRecordPrint } from './use-record-print.ts'

interface Gathered {
  readonly signed: readonly SignedNote[]
  readonly drafts: readonly { readonly noteId: NoteId; readonly content: NoteContent }[]
}

/** The notes of a session on paper for internal use: signed ones as they are, drafts marked as drafts [EX80]. */
export function SessionOut({ sessionId }: { readonly sessionId: SessionId }) {
  const t = useOutWords()
  const { data: notes } = useCall('notes.ofSession', { sessionId })
  const [gathered, setGathered] = useState<Gathered>({ signed: [], drafts: [] })
  const [refusal, setRefusal] = useState<string | null>(null)
  const { job, said, refusal: notPrinted, print } = useRecordPrint()
  const all = notes === undefined ? [] : [notes.group, ...notes.individual]
  const press = async () => {
    setRefusal(null)
    try {
      const whole = await gather(all)
      if (whole.signed.length + whole.drafts.length === 0) return setRefusal(outWords('nothingToPrint'))
      flushSync(() => setGathered(whole))
      const [draft] = whole.drafts
      await print(
        draft !== undefined && whole.signed.length + whole.drafts.length === 1
          ? { what: 'draft', noteId: draft.noteId }
          : { what: 'session-notes', sessionId },
      )
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
    }
  }
  const session = (gathered.signed[0] ?? gathered.drafts[0])?.content.session
  return (
    <div className={styles['out']}>
      <Button icon="print" isPending={job !== null} onPress={() => void press()}>
        {t('printSession')}
      </Button>
      <span className={styles['small']} role="status">
        {said}
      </span>
      <ErrorText>{refusal ?? notPrinted}</ErrorText>
      {job !== null && session !== undefined && (
        <InternalSheet
          title={t('titleSession')}
          under={`${session.groupName} · ${formatDay(session.heldOn)}`}
          stamp={job.stamp}
          paper={job.paper}
        >
          <div className={styles['content']}>
            <SignedOnPaper notes={gathered.signed} />
            {gathered.drafts.map(({ noteId, content }) => (
              <DraftOnPaper key={noteId} content={content} />
            ))}
          </div>
        </InternalSheet>
      )}
    </div>
  )
}

interface Listed {
  readonly noteId: NoteId | null
  readonly signedAt: string | null
}

async function gather(notes: readonly Listed[]): Promise<Gathered> {
  const signed: SignedNote[] = []
  const drafts: Gathered['drafts'][number][] = []
  for (const { noteId, signedAt } of notes) {
    if (noteId === null) continue
    if (signedAt === null) drafts.push({ noteId, content: (await call('notes.preview', { noteId })).content })
    else signed.push(await call('notes.read', { noteId }))
  }
  return { signed, drafts }
}
