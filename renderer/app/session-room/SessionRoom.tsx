import { useCallback, useRef, useState } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { wasPresent } from '#shared/attendance/presence.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { recordWriters } from '#shared/facilitators/role-sets.ts'
import { RosterPanel } from '#renderer/attendance/RosterPanel.tsx'
import { RosterReader } from '#renderer/attendance/RosterReader.tsx'
import { VisitorsAtClose } from '#renderer/attendance/Visitors.tsx'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { Jots } from '#renderer/notes/Jots.tsx'
import { useWords as useNoteWords } from '#renderer/notes/notes.words.ts'
import { CloseOut } from '#renderer/sessions/CloseOut.tsx'
import { NotHeldPage } from '#renderer/sessions/NotHeldPage.tsx'
import { NoSession } from '#renderer/sessions/NoSession.tsx'
import { PlanDialog } from '#renderer/sessions/PlanDialog.tsx'
import type { SegmentKey } from '#renderer/sessions/running-plan.ts'
import { SessionTop } from '#renderer/sessions/SessionTop.tsx'
import { useWords } from '#renderer/sessions/sessions.words.ts'
import { PrintPacketButton } from '#renderer/app/packet-part.tsx'
import { usePlanSteps } from '#renderer/sessions/use-plan-steps.ts'
import { SessionPin } from '#renderer/vault/SessionPin.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { useSameList } from '#renderer/ui/use-same-list.ts'
import { RoomSide } from './RoomSide.tsx'
import styles from './room.module.css'
import { stillMissing } from './still-missing.ts'
import { useCursor } from './use-cursor.ts'
import { useGoesOn } from './use-goes-on.ts'
import { useCalled } from './use-called.ts'
import { useInstant } from './use-instant.ts'
import { useRoomFollows } from './use-room-follows.ts'
import { usePlanOfOlder } from './use-plan-of-older.ts'
import { useRoomPlace } from './use-room-place.ts'

const NOBODY: readonly AttendanceRow[] = []

/** The session room: who is here on the left, what to teach and what to write on the right; read only for a supervisor [FA1]. */
export function SessionRoom({ sessionId }: { readonly sessionId: SessionId }) {
  const t = useWords()
  const instant = useInstant()
  const { data: detail, error } = useCall('sessions.get', { sessionId })
  const { data: notes } = useCall('notes.ofSession', { sessionId })
  const [dialog, setDialog] = useState<'finish' | 'plan' | null>(null)
  const mayWrite = useHasRole(recordWriters)
  const written = mayWrite ? (detail ?? null) : null
  useGoesOn(written)
  useRoomFollows(written)
  usePlanOfOlder(written)
  const steps = usePlanSteps(written, mayWrite)
  const [place, setPlace] = useRoomPlace(sessionId)
  const [looked, look] = useLooked(detail ?? null)
  const room = useRef<HTMLDivElement>(null)
  useCursor(sessionId, room, detail !== undefined && detail !== null)
  const attendance = useCalled(sessionId, detail?.attendance ?? NOBODY)
  const everyone = useSameList(attendance.map(({ clientId, name }) => ({ clientId, name })))
  const inRoom = useSameList(
    attendance.filter(row => wasPresent(row.presence)).map(({ clientId, name }) => ({ clientId, name })),
  )
  const onLook = useCallback(
    (segment: SegmentKey | null) => {
      look(segment)
      if (segment !== null) setPlace({ tab: 'guide' })
    },
    [look, setPlace],
  )
  const onPlan = useCallback(() => setDialog('plan'), [])
  if (error !== null) return <Banner tone="error">{t('sessionFailed', { message: error.message })}</Banner>
  if (detail === undefined) return <Skeleton lines={10} />
  if (detail === null) return <NoSession />
  if (detail.notHeldBecause !== null) return <NotHeldPage detail={detail} mayWrite={mayWrite} />
  const Roster = mayWrite ? RosterPanel : RosterReader
  const side = {
    detail,
    attendance,
    everyone,
    inRoom,
    mayWrite,
    steps,
    place,
    onPlace: setPlace,
    looked,
    onLook,
    onPlan,
  }
  return (
    <div className={styles['room']} ref={room}>
      <SessionTop
        {...{ detail, steps, onPlan, onLook }}
        now={instant}
        onFinish={mayWrite ? () => setDialog('finish') : null}
      />
      <div className={styles['columns']}>
        <div className={styles['roster']}>
          <Roster detail={detail} now={instant} />
          {mayWrite && detail.state === 'running' && (
            <div className={styles['pin']}>
              <SessionPin />
            </div>
          )}
        </div>
        <aside className={styles['side']} aria-label={t('tabs')}>
          <RoomSide {...side} />
        </aside>
      </div>
      {mayWrite && <Jots sessionId={sessionId} everyone={everyone} />}
      {dialog === 'plan' && steps !== null && (
        <PlanDialog {...{ detail, steps }} now={instant} onClose={() => setDialog(null)} />
      )}
      {dialog === 'finish' && (
        <CloseOut
          detail={{ ...detail, attendance: [...attendance] }}
          missing={stillMissing(attendance, notes)}
          onClose={() => setDialog(null)}
          visitors={<VisitorsAtClose detail={detail} />}
          notesLink={<NotesLink sessionId={sessionId} />}
          packetOf={(topicId, copies) => <PrintPacketButton topicId={topicId} copies={copies} />}
        />
      )}
    </div>
  )
}

function NotesLink({ sessionId }: { readonly sessionId: SessionId }) {
  const t = useNoteWords()
  return <LinkTo path={`/sessions/${sessionId}/notes`}>{t('openScreen')}</LinkTo>
}

/** The segment whose guide was asked for, until another one begins. */
function useLooked(detail: SessionDetail | null) {
  const [looked, setLooked] = useState<{ readonly segment: SegmentKey; readonly atRun: string } | null>(null)
  const atRun = detail?.runs.at(-1)?.startedAt ?? ''
  const look = useCallback(
    (segment: SegmentKey | null) => setLooked(segment === null ? null : { segment, atRun }),
    [atRun],
  )
  return [looked?.atRun === atRun ? looked.segment : null, look] as const
}
