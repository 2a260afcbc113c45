import { useEffect, useState } from 'react'
import type { NoteFormat } from '#shared/notes/note-format.ts'
import { call } from '#renderer/app/call.ts'
import { formatDay } from '#renderer/app/day.ts'
import { SignedNoteView } from '#renderer/app/note-view/SignedNoteView.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { useConfirmedCommand } from '#renderer/app/use-confirmed.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { ReadRun, type ToRead } from './ReadRun.tsx'
import { ReturnDialog } from './SignedDialogs.tsx'
import type { Opened } from './use-opened.ts'
import { useWords } from './signing.words.ts'

/** Reads what waits for a co-signature, one note after another, and co-signs what was opened; one may be returned instead [NT7]. */
export function CosignScreen() {
  const t = useWords()
  const { data: queue, error } = useCall('notes.toCosign')
  const { run, dialog } = useConfirmedCommand('notes.cosign', t('cosignWhy'))
  if (error !== null || queue === undefined)
    return (
      <Page title={t('cosignTitle')}>
        {error === null ? <Skeleton lines={8} /> : <Banner tone="error">{error.message}</Banner>}
      </Page>
    )
  const toRead = queue
    .filter(({ isOwn, returnedAt }) => !isOwn && returnedAt === null)
    .map(({ noteId, clientName, groupName, heldOn }) => ({
      noteId,
      name: clientName ?? t('groupNote'),
      where: `${groupName}, ${formatDay(heldOn)}`,
    }))
  return (
    <>
      <ReadRun
        way="cosign"
        toRead={toRead}
        further={null}
        view={(read, onShown) => <Signed key={read.noteId} toRead={read} onShown={onShown} />}
        hashNow={async noteId => (await call('notes.read', { noteId })).hash}
        // It answers nothing when it is done, and null when the passphrase was not typed.
        sign={notes => run({ notes: [...notes] }).then(done => done !== null)}
      />
      {dialog}
    </>
  )
}

interface SignedProps {
  readonly toRead: ToRead
  readonly onShown: Opened['onShown']
}

function Signed({ toRead: { noteId }, onShown }: SignedProps) {
  const t = useWords()
  const [isReturning, setReturning] = useState(false)
  const { data, error } = useCall('notes.read', { noteId })
  const shown = data?.noteId === noteId ? data : null
  useEffect(() => {
    if (shown !== null) onShown(shown.noteId, shown.hash, shown.fault === null ? 'opened' : 'broken')
  }, [shown, onShown])
  if (error !== null) return <Banner tone="error">{error.message}</Banner>
  if (shown === null) return <Skeleton lines={8} />
  const format: NoteFormat = shown.content.kind === 'individual' ? shown.content.format : 'dap'
  return (
    <>
      <SignedNoteView note={shown} format={format} />
      <div>
        <Button onPress={() => setReturning(true)}>{t('returnIt')}</Button>
      </div>
      {isReturning && (
        <ReturnDialog
          noteId={noteId}
          author={shown.author.name}
          onClose={() => setReturning(false)}
          onDone={() => setReturning(false)}
        />
      )}
    </>
  )
}
