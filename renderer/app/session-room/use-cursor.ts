import { useEffect, useState, type RefObject } from 'react'
import { FormKey } from '#shared/drafts/drafts.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { Draft, keepInStep } from '#renderer/app/autosave.ts'
import { call } from '#renderer/app/call.ts'
import { takeReturn } from '#renderer/app/place.ts'
import { cursorIn, goToCursor, readCursor } from './cursor.ts'

/** What was there before a lock is drawn within this time, or the focus stays where it is. */
const THERE_WITHIN_MS = 4_000
const SIGNS = ['focusin', 'keyup', 'pointerup'] as const

/** Keeps where the focus and the caret stand in the session room, encrypted like a form, and puts them back after a lock, a veil or a reload. */
export function useCursor(sessionId: SessionId, room: RefObject<HTMLElement | null>, isThere: boolean): void {
  const form = FormKey.parse(`session.cursor:${sessionId}`)
  const [isBack] = useState(() => takeReturn(`/sessions/${sessionId}`))
  useEffect(() => {
    const screen = room.current
    if (!isThere || screen === null) return
    let last: string | null = null
    // What is kept is read when it is kept: the caret may have gone on since the sign.
    const draft = new Draft(
      async () => {
        const cursor = cursorIn(screen)
        const content = cursor === null ? last : JSON.stringify(cursor)
        if (content === null) return
        last = content
        await call('drafts.keep', { form, content })
      },
      { isQuiet: true },
    )
    const leave = keepInStep(draft)
    const sign = () => draft.typed('')
    for (const type of SIGNS) screen.addEventListener(type, sign, { passive: true })
    const stop = isBack ? putBack(screen, form) : () => undefined
    return () => {
      stop()
      for (const type of SIGNS) screen.removeEventListener(type, sign)
      leave()
    }
  }, [form, room, isThere, isBack])
}

/** Puts the focus back as soon as its part is drawn, unless somebody does something first; gives the way to stop. */
function putBack(screen: HTMLElement, form: FormKey): () => void {
  let isOver = false
  const stop = () => {
    isOver = true
  }
  const untilMs = performance.now() + THERE_WITHIN_MS
  for (const type of ['keydown', 'pointerdown'] as const)
    window.addEventListener(type, stop, { once: true, capture: true })
  void call('drafts.find', { form }).then(
    found => {
      const cursor = found === null ? null : readCursor(found.content)
      const look = () => {
        if (isOver || cursor === null || performance.now() > untilMs) return
        if (!goToCursor(screen, cursor)) setTimeout(look, 100)
      }
      // After the heading has had the focus of an arrival.
      setTimeout(look, 100)
    },
    () => undefined, // the focus then stays on the heading
  )
  return stop
}
