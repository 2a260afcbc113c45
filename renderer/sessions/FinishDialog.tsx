import type { SessionId } from '#shared/sessions/session-id.ts'
import { flushDrafts } from '#renderer/app/autosave.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './sessions.words.ts'
import styles from './room-top.module.css'

/** What a session still lacks, by the names of clients. */
export interface Missing {
  readonly notRecorded: readonly string[]
  readonly notes: readonly string[]
  readonly isGroupNote: boolean
}

interface Props {
  readonly sessionId: SessionId
  readonly missing: Missing
  readonly onClose: () => void
}

/** Says what is not recorded and not written yet, and finishes all the same when asked to. */
export function FinishDialog({ sessionId, missing, onClose }: Props) {
  const t = useWords()
  const finish = useCommand('sessions.finish')
  const { notRecorded, notes, isGroupNote } = missing
  const isReady = notRecorded.length === 0 && notes.length === 0 && !isGroupNote
  const run = async () => {
    await flushDrafts()
    finish.mutate({ sessionId }, { onSuccess: onClose })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('finishTitle')}
      actions={
        <>
          <Button variant="primary" isPending={finish.isPending} onPress={() => void run()}>
            {t('finishNow')}
          </Button>
          <Button onPress={onClose}>{t('goOn')}</Button>
        </>
      }
    >
      <ul className={styles['missing']}>
        {notRecorded.length > 0 && (
          <Lack title={t('missingRecords', { count: notRecorded.length })} names={notRecorded} />
        )}
        {isGroupNote && <Lack title={t('missingGroupNote')} names={[]} />}
        {notes.length > 0 && <Lack title={t('missingNotes', { count: notes.length })} names={notes} />}
      </ul>
      {isReady && <p>{t('finishReady')}</p>}
      <p className={styles['small']}>{t('finishFreezes')}</p>
      {finish.error !== null && <ErrorText>{finish.error.message}</ErrorText>}
    </Dialog>
  )
}

const Lack = ({ title, names }: { readonly title: string; readonly names: readonly string[] }) => (
  <li>
    <b>{title}</b>
    {names.length > 0 && (
      <span className={styles['small']}>
        <UserText>{names.join(', ')}</UserText>
      </span>
    )}
  </li>
)
