import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

const HEADING = '#main h1'
/** A screen whose heading waits for its data gets this long before the focus stays where it is. */
const HEADING_WITHIN_MS = 2_000

/** The element that scrolls: main on a wide window, the page on a narrow one. */
const scrollers = () => [document.querySelector('#main'), document.scrollingElement].filter(element => element !== null)

/** A page that grows after its first frame gets this long to reach the place where it was left. */
const PLACE_WITHIN_MS = 1_000

/** Scrolls to where the page was left, once it is long enough; whoever moves meanwhile knows better. Gives the way to stop. */
function returnTo(place: readonly number[]): () => void {
  const put = () => {
    for (const [index, element] of scrollers().entries()) element.scrollTop = place[index] ?? 0
    return scrollers().every((element, index) => Math.abs(element.scrollTop - (place[index] ?? 0)) < 2)
  }
  if (put()) return () => undefined
  const moved = ['wheel', 'keydown', 'pointerdown'] as const
  const observer = new MutationObserver(() => put() && stop())
  const timer = setTimeout(() => stop(), PLACE_WITHIN_MS)
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
    for (const kind of moved) removeEventListener(kind, stop, { capture: true })
  }
  for (const kind of moved) addEventListener(kind, stop, { capture: true, passive: true })
  observer.observe(document.body, { childList: true, subtree: true })
  return stop
}

/** Puts the focus on the new screen's heading, as soon as there is one; gives the way to stop waiting. */
function focusHeading(): () => void {
  const focus = () => {
    const heading = document.querySelector<HTMLElement>(HEADING)
    if (heading === null) return false
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
    // A screen that put the focus on a field of its own knows better.
    const active = document.activeElement
    const isPlaced = active instanceof HTMLElement && active.matches('#main input, #main textarea, [role="dialog"] *')
    if (!isPlaced) heading.focus({ preventScroll: true })
    return true
  }
  if (focus()) return () => undefined
  const observer = new MutationObserver(() => focus() && stop())
  const timer = setTimeout(() => stop(), HEADING_WITHIN_MS)
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
  }
  observer.observe(document.body, { childList: true, subtree: true })
  return stop
}

/** On each arrival: the focus on the screen's heading, and going back finds the place it left. Kept in memory only. */
export function usePlaceOnPage(): void {
  const router = useRouter()
  useEffect(() => {
    const places = new Map<string, number[]>()
    let stop: () => void = () => {}
    const leave = router.subscribe('onBeforeLoad', ({ fromLocation, pathChanged }) => {
      if (pathChanged && fromLocation !== undefined)
        places.set(
          fromLocation.href,
          scrollers().map(element => element.scrollTop),
        )
    })
    const arrive = router.subscribe('onRendered', ({ toLocation, pathChanged, fromLocation }) => {
      if (!pathChanged && fromLocation !== undefined) return
      stop()
      const stops = [returnTo(places.get(toLocation.href) ?? []), focusHeading()]
      stop = () => stops.forEach(one => one())
    })
    return () => {
      leave()
      arrive()
      stop()
    }
  }, [router])
}
