import { useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { addressOf } from '#renderer/app/go-to.ts'

/** What of the session room's side is shown: its tab, and whose note is being written. */
export interface RoomPlace {
  readonly tab: string
  readonly note: string
}

function placeInAddress(): RoomPlace {
  const search = new URLSearchParams(location.hash.split('?')[1] ?? '')
  return { tab: search.get('tab') ?? 'guide', note: search.get('note') ?? 'group' }
}

/** Where the session room's side stands, kept in the address: after a lock, a reload or a killed app it is the same. */
export function useRoomPlace(sessionId: SessionId): readonly [RoomPlace, (change: Partial<RoomPlace>) => void] {
  const router = useRouter()
  const [place, setPlace] = useState(placeInAddress)
  const change = useCallback((part: Partial<RoomPlace>) => setPlace(before => ({ ...before, ...part })), [])
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    const search = new URLSearchParams({ tab: place.tab, note: place.note }).toString()
    void router.navigate({ ...addressOf(`/sessions/${sessionId}?${search}`), replace: true })
  }, [router, sessionId, place])
  return [place, change]
}
