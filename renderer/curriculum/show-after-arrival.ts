/** A screen that has just come takes the focus on its heading first; this much later the place that was asked for. */
const AFTER_MS = 60

/** Brings an element to the top of the view and puts the focus on it, for whoever reads by ear. */
export function showNow(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'start' })
  element?.focus({ preventScroll: true })
}

/** The same once a screen has arrived; gives the way to stop. */
export function showAfterArrival(find: () => HTMLElement | null): () => void {
  const timer = setTimeout(() => showNow(find()), AFTER_MS)
  return () => clearTimeout(timer)
}
