import { lazy, Suspense, useMemo } from 'react'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { useRoomState } from './room-screen.ts'
import { roomTimerOf } from './session-room/room-timer.ts'
import type { TopicPartProps } from './topic-parts.tsx'

// Lazy: a session without the room's screen never loads its slides.
const Tab = lazy(async () => ({ default: (await import('#renderer/room/RoomTab.tsx')).RoomTab }))
const Notice = lazy(async () => ({ default: (await import('#renderer/room/RoomNotice.tsx')).RoomNotice }))
const Trying = lazy(async () => ({ default: (await import('#renderer/room/RoomScreenButton.tsx')).RoomScreenButton }))

/** The room's screen, as the session room has it. */
export const RoomTab = ({ detail }: { readonly detail: SessionDetail }) => {
  const timer = useMemo(() => roomTimerOf(detail, new Date().toISOString()), [detail])
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <Tab topics={detail.deliveries} plannedMinutes={detail.plannedMinutes} timer={timer} />
    </Suspense>
  )
}

/** That the room's display is gone, while it is: above everything else of the session's side. */
export function RoomNotice() {
  const isWaiting = useRoomState()?.isWaiting === true
  return <Suspense fallback={null}>{isWaiting && <Notice />}</Suspense>
}

/** The room's screen, as the topic page has it. */
export const RoomScreenButton = (props: TopicPartProps) => (
  <Suspense fallback={null}>
    <Trying {...props} />
  </Suspense>
)
