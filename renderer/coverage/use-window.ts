import { useCallback, useLayoutEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

/** Lines kept in the document beyond either edge of what is seen. */
const BEYOND = 8
/** What is in the document changes only so many lines at a time. */
const STEP = 4

interface Window {
  readonly from: number
  readonly until: number
}

/** Which of `count` equally high lines of a scrolled box need to be in the document; `show` brings one in at once. */
export function useWindow(box: RefObject<HTMLElement | null>, count: number, lineRem: number) {
  const [seen, setSeen] = useState<Window>({ from: 0, until: 40 })
  const look = useCallback(() => {
    const element = box.current
    if (element === null) return
    const line = lineRem * parseFloat(getComputedStyle(document.documentElement).fontSize)
    const first = Math.floor(element.scrollTop / line)
    const from = Math.max(0, Math.floor((first - BEYOND) / STEP) * STEP)
    const until = Math.ceil((first + element.clientHeight / line + BEYOND) / STEP) * STEP
    setSeen(old => (old.from === from && old.until === until ? old : { from, until }))
  }, [box, lineRem])
  useLayoutEffect(() => {
    look()
    const watch = new ResizeObserver(look)
    if (box.current !== null) watch.observe(box.current)
    return () => watch.disconnect()
  }, [box, look])
  const show = useCallback((line: number) => {
    flushSync(() =>
      setSeen(old =>
        line >= old.from && line < old.until ? old : { from: Math.max(0, line - 2 * BEYOND), until: line + 2 * BEYOND },
      ),
    )
  }, [])
  return { from: Math.min(seen.from, count), until: Math.min(seen.until, count), look, show }
}
