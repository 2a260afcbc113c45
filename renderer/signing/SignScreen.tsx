import { useEffect } from 'react'
import type { OwedNote } from '#shared/notes/signed-note.ts'
import { formatDay } from '#renderer/app/day.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { NoteView } from '#renderer/app/note-view/NoteView.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { useConfirmedCommand } from '#renderer/app/use-confirmed.tsx'
import { call } from '#renderer/app/call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { placeOf } from './DueSession.tsx'
import { inTheWay } from './in-the-way.ts'
import { ReadRun, type ToRead } from './ReadRun.tsx'
import styles from './signing.module.css'
import type { Opened } from './use-opened.ts'
import { useWords } from './signing.words.ts'

/** Reads the written notes of one session, or of all of one's own, one after another, and signs what was opened [NT6]. */
export function SignScreen() {
  const t = useWords()
  const sessionId = new URLSearchParams(location.hash.split('?')[1] ?? '').get('session')
  const { data: owed, error } = useCall('notes.owed')
  const { run, dialog } = useConfirmedCommand('notes.sign', t('signWhy'))
  if (error !== null || owed === undefined)
    return (
      <Page title={t('signTitle')}>
        {error === null ? <Skeleton lines={8} /> : <Banner tone="error">{error.message}</Banner>}
      </Page>
    )
  const own = owed.filter(note => (sessionId === null ? note.isMine : note.sessionId === sessionId))
  const written = own.flatMap(note => (note.isBegun && note.noteId !== null ? [{ note, noteId: note.noteId }] : []))
  const toRead = written.map(({ note, noteId }) => ({
    noteId,
    name: note.clientName ?? t('groupNote'),
    where: `${note.groupName}, ${formatDay(note.heldOn)}`,
  }))
  return (
    <>
      <ReadRun
        way="sign"
        toRead={toRead}
        further={own.length > written.length ? t('notWritten', { count: own.length - written.length }) : null}
        view={(read, onShown) => <Preview toRead={read} owed={owed} onShown={onShown} />}
        hashNow={async noteId => (await call('notes.preview', { noteId })).hash}
        sign={notes => run({ notes: [...notes] }).then(signed => signed !== null)}
      />
      {dialog}
    </>
  )
}

interface PreviewProps {
  readonly toRead: ToRead
  readonly owed: readonly OwedNote[]
  readonly onShown: Opened['onShown']
}

function Preview({ toRead: { noteId }, owed, onShown }: PreviewProps) {
  const t = useWords()
  const { data, error } = useCall('notes.preview', { noteId })
  const { data: checked, error: checkError } = useCall('notes.check', { noteId })
  // While the next one is on its way the answers are still about the note before.
  const shown = data?.noteId === noteId ? data : null
  const findings = checked?.noteId === noteId ? checked : null
  const isReady = findings?.maySign ?? null
  useEffect(() => {
    if (shown !== null && isReady !== null) onShown(shown.noteId, shown.hash, isReady ? 'opened' : 'lacks')
  }, [shown, isReady, onShown])
  const failed = error ?? checkError
  if (failed !== null) return <Banner tone="error">{failed.message}</Banner>
  if (shown === null || findings === null) return <Skeleton lines={8} />
  const place = owed.find(note => note.noteId === noteId)
  const wayThere = place !== undefined && <LinkTo path={placeOf(place)}>{t('write')}</LinkTo>
  return (
    <>
      {findings.maySign ? null : (
        <Banner tone="warning" title={t('lacksTitle')} action={wayThere}>
          {inTheWay(findings).map(sentence => (
            <p key={sentence} className={styles['inTheWay']}>
              <UserText>{sentence}</UserText>
            </p>
          ))}
        </Banner>
      )}
      <NoteView content={shown.content} format={shown.content.kind === 'individual' ? shown.content.format : 'dap'} />
      {findings.maySign && <p className={styles['quiet']}>{wayThere}</p>}
    </>
  )
}
