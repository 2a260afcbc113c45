import { useParams, useRouter } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { wasPresent } from '#shared/attendance/presence.ts'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { recordWriters } from '#shared/facilitators/role-sets.ts'
import { SessionId } from '#shared/sessions/session-id.ts'
import { formatDayLong } from '#renderer/app/day.ts'
import { signedActs } from '#renderer/app/note-parts.tsx'
import { addressOf } from '#renderer/app/go-to.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useHasRole } from '#renderer/app/person.ts'
import { useCalled } from '#renderer/app/session-room/use-called.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Jots } from '#renderer/notes/Jots.tsx'
import { NotesPanel } from '#renderer/notes/NotesPanel.tsx'
import { NotesReader } from '#renderer/notes/NotesReader.tsx'
import { useWords } from '#renderer/notes/notes.words.ts'
import { NoSession } from '#renderer/sessions/NoSession.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { useSameList } from '#renderer/ui/use-same-list.ts'

const NOBODY: readonly AttendanceRow[] = []

/** All notes of one session on a screen of their own: one keyboard run, with what is read beside what is written. */
export function NotesRunScreen() {
  const { sessionId } = useParams({ strict: false })
  const id = SessionId.safeParse(sessionId)
  return id.success ? <NotesRun key={id.data} sessionId={id.data} /> : <NoSession />
}

function NotesRun({ sessionId }: { readonly sessionId: SessionId }) {
  const t = useWords()
  const mayWrite = useHasRole(recordWriters)
  const { data: detail, error } = useCall('sessions.get', { sessionId })
  const [first, onMove] = useNoteInAddress(sessionId)
  const attendance = useCalled(sessionId, detail?.attendance ?? NOBODY)
  const everyone = useSameList(attendance.map(({ clientId, name }) => ({ clientId, name })))
  const inRoom = useSameList(
    attendance.filter(row => wasPresent(row.presence)).map(({ clientId, name }) => ({ clientId, name })),
  )
  if (error !== null) return <Banner tone="error">{t('failed', { message: error.message })}</Banner>
  if (detail === undefined) return <Skeleton lines={10} />
  if (detail === null || detail.notHeldBecause !== null) return <NoSession />
  const { groupId, groupName, heldOn } = detail
  const notes = { sessionId, groupId, everyone, inRoom, first, onMove }
  return (
    <Page
      title={t('screen')}
      meta={<UserText>{`${groupName} · ${formatDayLong(heldOn)}`}</UserText>}
      back={<LinkTo path={`/sessions/${sessionId}`}>{t('backToSession')}</LinkTo>}
      actions={
        mayWrite &&
        detail.state === 'finished' && <LinkTo path={`/notes/sign?session=${sessionId}`}>{t('toSigning')}</LinkTo>
      }
    >
      <VisuallyHidden as="h2">{t('notes')}</VisuallyHidden>
      {mayWrite ? <NotesPanel {...notes} signedActs={signedActs} /> : <NotesReader {...notes} />}
      {mayWrite && <Jots sessionId={sessionId} everyone={everyone} />}
    </Page>
  )
}

/** Whose note stands open, kept in the address: after a lock or a killed app it is the same. */
function useNoteInAddress(sessionId: SessionId): readonly [string, (note: string) => void] {
  const router = useRouter()
  const [first] = useState(() => new URLSearchParams(location.hash.split('?')[1] ?? '').get('note') ?? 'group')
  const move = useCallback(
    (note: string) =>
      void router.navigate({ ...addressOf(`/sessions/${sessionId}/notes?note=${note}`), replace: true }),
    [router, sessionId],
  )
  return [first, move]
}
