import type { NoteId } from '#shared/notes/note.ts'
import { flushDrafts } from '#renderer/app/autosave.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { NoteClient } from './note-target.ts'
import { useWords } from './notes.words.ts'
import styles from './notes.module.css'

interface Props {
  readonly noteId: NoteId
  /** Those in the room who have no note of this session yet. */
  readonly without: readonly NoteClient[]
  readonly onMoved: (to: NoteClient) => void
  readonly onClose: () => void
}

/** A draft that was written under the wrong client goes to the right one. */
export function MoveDraft({ noteId, without, onMoved, onClose }: Props) {
  const t = useWords()
  const move = useCommand('notes.move')
  const run = async (to: NoteClient) => {
    await flushDrafts()
    move.mutate({ noteId, toClientId: to.clientId }, { onSuccess: () => onMoved(to) })
  }
  return (
    <Dialog
      title={t('moveTitle')}
      size="small"
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('cancel')}</Button>}
    >
      {move.error !== null && <Banner tone="error">{move.error.message}</Banner>}
      <p className={styles['muted']}>{t(without.length === 0 ? 'moveNobody' : 'moveHelp')}</p>
      <ul className={styles['moveList']}>
        {without.map(client => (
          <li key={client.clientId}>
            <Button
              isWide
              isDisabled={move.isPending}
              aria-label={t('moveTo', { name: client.name })}
              onPress={() => void run(client)}
            >
              <UserText>{client.name}</UserText>
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
