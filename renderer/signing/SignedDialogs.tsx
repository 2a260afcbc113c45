import type { NoteId } from '#shared/notes/note.ts'
import { useConfirmedCommand } from '#renderer/app/use-confirmed.tsx'
import { useWords } from './signing.words.ts'
import { TextDialog } from './TextDialog.tsx'

interface Props {
  readonly noteId: NoteId
  readonly onClose: () => void
  readonly onDone: () => void
}

const REASON_LENGTH = 500
const ADDENDUM_LENGTH = 10_000

/** An addendum to a signed note, signed itself. */
export function AddendumDialog({ noteId, onClose, onDone }: Props) {
  const t = useWords()
  const { run, dialog } = useConfirmedCommand('notes.addend', t('addendumWhy'))
  return (
    <TextDialog
      form={`notes.addend:${noteId}`}
      title={t('addendumTitle')}
      help={t('addendumHelp')}
      label={t('addendumText')}
      submitLabel={t('addendumSign')}
      maxLength={ADDENDUM_LENGTH}
      submit={text => run({ noteId, text }).then(done => done !== null)}
      confirm={dialog}
      onClose={onClose}
      onDone={onDone}
    />
  )
}

/** Makes a signed note on the wrong client void, with its reason. */
export function VoidDialog({ noteId, onClose, onDone }: Props) {
  const t = useWords()
  const { run, dialog } = useConfirmedCommand('notes.void', t('voidWhy'))
  return (
    <TextDialog
      form={`notes.void:${noteId}`}
      title={t('voidTitle')}
      help={t('voidHelp')}
      label={t('voidReason')}
      submitLabel={t('voidSign')}
      maxLength={REASON_LENGTH}
      isDangerous
      submit={reason => run({ noteId, reason }).then(done => done !== null)}
      confirm={dialog}
      onClose={onClose}
      onDone={onDone}
    />
  )
}

/** Sends a note back to its author with what is to be changed. */
export function ReturnDialog({ noteId, author, onClose, onDone }: Props & { readonly author: string }) {
  const t = useWords()
  const { run, dialog } = useConfirmedCommand('notes.return', t('returnWhy'))
  return (
    <TextDialog
      form={`notes.return:${noteId}`}
      title={t('returnTitle', { name: author })}
      help={t('returnHelp')}
      label={t('returnReason')}
      submitLabel={t('returnSign')}
      maxLength={REASON_LENGTH}
      submit={reason => run({ noteId, reason }).then(done => done !== null)}
      confirm={dialog}
      onClose={onClose}
      onDone={onDone}
    />
  )
}
