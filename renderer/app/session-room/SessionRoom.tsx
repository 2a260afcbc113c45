import { useState } from 'react'
import { wasPresent } from '#shared/attendance/presence.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { recordWriters } from '#shared/facilitators/role-sets.ts'
import { RosterPanel } from '#renderer/attendance/RosterPanel.tsx'
import { RosterReader } from '#renderer/attendance/RosterReader.tsx'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Jots } from '#renderer/notes/Jots.tsx'
import { CloseOut } from '#renderer/sessions/CloseOut.tsx'
import { NotHeldPage } from '#renderer/sessions/NotHeldPage.tsx'
import { NoSession } from '#renderer/sessions/NoSession.tsx'
import { SessionTop } from '#renderer/sessions/SessionTop.tsx'
import { useWords } from '#renderer/sessions/sessions.words.ts'
import { PrintPacketButton } from '#renderer/app/packet-part.tsx'
import { SessionPin } from '#renderer/vault/SessionPin.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { useSameList } from '#renderer/ui/use-same-list.ts'
import { RoomSide } from './RoomSide.tsx'
import styles from './room.module.css'
import { stillMissing } from './still-missing.ts'
import { useGoesOn } from './use-goes-on.ts'
import { useInstant } from './use-instant.ts'

/** The session room: who is here on the left, what to teach and what to write on the right; read only for a supervisor [FA1]. */
export function SessionRoom({ sessionId }: { readonly sessionId: SessionId }) {
  const t = useWords()
  const instant = useInstant()
  const { data: detail, error } = useCall('sessions.get', { sessionId })
  const { data: notes } = useCall('notes.ofSession', { sessionId })
  const [isFinishing, setFinishing] = useState(false)
  const mayWrite = useHasRole(recordWriters)
  useGoesOn(mayWrite ? (detail ?? null) : null)
  const attendance = detail?.attendance
  const everyone = useSameList((attendance ?? []).map(({ clientId, name }) => ({ clientId, name })))
  const inRoom = useSameList(
    (attendance ?? []).filter(row => wasPresent(row.presence)).map(({ clientId, name }) => ({ clientId, name })),
  )
  if (error !== null) return <Banner tone="error">{t('sessionFailed', { message: error.message })}</Banner>
  if (detail === undefined) return <Skeleton lines={10} />
  if (detail === null) return <NoSession />
  if (detail.notHeldBecause !== null) return <NotHeldPage detail={detail} mayWrite={mayWrite} />
  const Roster = mayWrite ? RosterPanel : RosterReader
  return (
    <div className={styles['room']}>
      <SessionTop
        detail={detail}
        now={instant}
        onFinish={mayWrite ? () => setFinishing(true) : null}
        pin={<SessionPin />}
      />
      <div className={styles['columns']}>
        <div className={styles['roster']}>
          <Roster detail={detail} now={instant} />
        </div>
        <aside className={styles['side']} aria-label={t('tabs')}>
          <RoomSide detail={detail} everyone={everyone} inRoom={inRoom} mayWrite={mayWrite} />
        </aside>
      </div>
      {mayWrite && <Jots sessionId={sessionId} everyone={everyone} />}
      {isFinishing && (
        <CloseOut
          detail={detail}
          missing={stillMissing(detail.attendance, notes)}
          onClose={() => setFinishing(false)}
          packetOf={(topicId, copies) => <PrintPacketButton topicId={topicId} copies={copies} />}
        />
      )}
    </div>
  )
}
