import { useEffect, useRef, useState, type ReactNode } from 'react'
import { wasPresent } from '#shared/attendance/presence.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { flushDrafts } from '#renderer/app/autosave.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { CloseOutGiven } from './CloseOutGiven.tsx'
import { CloseOutMakeUps } from './CloseOutMakeUps.tsx'
import { CloseOutNext } from './CloseOutNext.tsx'
import { CloseOutPart } from './CloseOutPart.tsx'
import { CloseOutRecords } from './CloseOutRecords.tsx'
import { NotHeldDialog } from './NotHeldDialog.tsx'
import { useWords } from './close-out.words.ts'
import styles from './close-out.module.css'

/** Whose notes a session still lacks, by name. */
export interface MissingNotes {
  readonly notes: readonly string[]
  readonly isGroupNote: boolean
}

interface Props {
  readonly detail: SessionDetail
  readonly missing: MissingNotes
  readonly onClose: () => void
  /** The way to paper for those who missed a topic. */
  readonly packetOf: (topicId: string, copies: number) => ReactNode
  /** Who was in the room and is no client, and the way to add somebody. */
  readonly visitors: ReactNode
  /** The way to all of tonight's notes. */
  readonly notesLink: ReactNode
}

/** The end of a session on one page: what is still open, each thing one press, kept at once; then the finish. */
export function CloseOut({ detail, missing, onClose, packetOf, visitors, notesLink }: Props) {
  const t = useWords()
  const body = useRef<HTMLDivElement>(null)
  const [isNotHeld, setNotHeld] = useState(false)
  const finish = useCommand('sessions.finish')
  const endNotHeld = useCommand('sessions.endNotHeld')
  const sessionId = detail.id
  const here = detail.attendance.filter(row => wasPresent(row.presence))
  // Straight to the first thing that is open, not to the frame around it.
  useEffect(() => body.current?.querySelector<HTMLElement>('button:not([tabindex="-1"])')?.focus(), [])
  const run = async () => {
    await flushDrafts()
    finish.mutate({ sessionId }, { onSuccess: onClose })
  }
  return (
    <Dialog
      size="large"
      onClose={onClose}
      title={t('title')}
      actions={
        <>
          <Button variant="primary" isPending={finish.isPending} onPress={() => void run()}>
            {t('finish')}
          </Button>
          <Button onPress={onClose}>{t('goOn')}</Button>
          {here.length === 0 && <Button onPress={() => setNotHeld(true)}>{t('didNotHappen')}</Button>}
          <span className={styles['small']}>{t('freezes')}</span>
          {finish.error !== null && <ErrorText>{finish.error.message}</ErrorText>}
        </>
      }
    >
      <div ref={body} className={styles['parts']}>
        <p className={styles['small']}>{t('lead')}</p>
        <CloseOutRecords detail={detail} />
        <CloseOutGiven detail={detail} here={here} />
        <CloseOutMakeUps sessionId={sessionId} packetOf={packetOf} />
        <CloseOutPart title={t('visitors')}>{visitors}</CloseOutPart>
        <CloseOutNext detail={detail} />
        <NotesLeft missing={missing} link={notesLink} />
      </div>
      {isNotHeld && (
        <NotHeldDialog
          groupName={detail.groupName}
          isPending={endNotHeld.isPending}
          errorMessage={endNotHeld.error?.message}
          onClose={() => setNotHeld(false)}
          onConfirm={reason => endNotHeld.mutate({ sessionId, reason }, { onSuccess: onClose })}
        />
      )}
    </Dialog>
  )
}

function NotesLeft({ missing: { notes, isGroupNote }, link }: { missing: MissingNotes; link: ReactNode }) {
  const t = useWords()
  const isDone = notes.length === 0 && !isGroupNote
  return (
    <CloseOutPart title={t('notes')} isDone={isDone}>
      {isDone && <p className={styles['small']}>{t('notesAll')}</p>}
      {isGroupNote && <p>{t('notesGroup')}</p>}
      {notes.length > 0 && (
        <p>
          <UserText>{t('notesLeft', { count: notes.length, names: notes.join(', ') })}</UserText>
        </p>
      )}
      {!isDone && (
        <p className={styles['small']}>
          {t('notesAfter')} {link}
        </p>
      )}
    </CloseOutPart>
  )
}
