import { useState } from 'react'
import type { Output } from '#shared/ipc/types.ts'
import { recordWriters } from '#shared/facilitators/role-sets.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { useConfirmedCommand } from '#renderer/app/use-confirmed.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { AddendumDialog, ReturnDialog, VoidDialog } from './SignedDialogs.tsx'
import styles from './signing.module.css'
import { useWords } from './signing.words.ts'

interface Props {
  readonly note: Output<'notes.read'>
  /** Told in a sentence what was done. */
  readonly onDone: (sentence: string) => void
}

/** What can still be done about a signed note: an addendum, a void, a supervisor's co-signature or return. Nothing about one that does not hold. */
export function NoteActions({ note, onDone }: Props) {
  const t = useWords()
  const { noteId, hash, author, content } = note
  const mayWrite = useHasRole(recordWriters)
  const mayCosign = useMayCosign(note)
  const [open, setOpen] = useState<'addendum' | 'void' | 'return' | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { run, dialog } = useConfirmedCommand('notes.cosign', t('cosignWhy'))
  if (note.fault !== null || note.further.some(({ kind }) => kind === 'void')) return null
  const close = () => setOpen(null)
  const done = (sentence: string) => () => {
    close()
    onDone(sentence)
  }
  const cosign = async () => {
    setRefusal(null)
    try {
      if ((await run({ notes: [{ noteId, hash }] })) !== null) onDone(t('cosignedDone'))
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : '')
    }
  }
  return (
    <div className={styles['actions']}>
      {refusal !== null && <Banner tone="error">{refusal}</Banner>}
      {mayCosign && (
        <>
          <Button variant="primary" onPress={() => void cosign()}>
            {t('cosignThis')}
          </Button>
          <Button onPress={() => setOpen('return')}>{t('returnIt')}</Button>
        </>
      )}
      {mayWrite && <Button onPress={() => setOpen('addendum')}>{t('addAddendum')}</Button>}
      {mayWrite && content.kind === 'individual' && <Button onPress={() => setOpen('void')}>{t('makeVoid')}</Button>}
      {open === 'addendum' && <AddendumDialog noteId={noteId} onClose={close} onDone={done(t('addendumDone'))} />}
      {open === 'void' && <VoidDialog noteId={noteId} onClose={close} onDone={done(t('voidDone'))} />}
      {open === 'return' && (
        <ReturnDialog
          noteId={noteId}
          author={author.name}
          onClose={close}
          onDone={done(t('returnDone', { name: author.name }))}
        />
      )}
      {dialog}
    </div>
  )
}

/** Whether this note waits for the co-signature of whoever reads it. */
function useMayCosign({ noteId }: { readonly noteId: string }): boolean {
  const isSupervisor = useHasRole(['supervisor'])
  const { data: queue } = useCall('notes.toCosign')
  return isSupervisor && queue?.some(note => note.noteId === noteId && !note.isOwn && note.returnedAt === null) === true
}
