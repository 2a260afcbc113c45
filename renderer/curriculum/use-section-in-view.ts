import { useCallback, useEffect, useRef, useState } from 'react'
import { showNow } from './show-after-arrival.ts'
import type { SectionId, TextId } from './topic-sections.ts'

/** The id of the element that is scrolled to and takes the focus. */
export const anchorOf = (id: SectionId): string => `topic-${id}`

/** The last section whose beginning has passed the upper third of the view. */
function sectionInView(ids: readonly TextId[]): TextId | undefined {
  const line = window.innerHeight / 3
  const topOf = (id: TextId) => document.getElementById(anchorOf(id))?.getBoundingClientRect().top ?? line
  return ids.filter(id => topOf(id) < line).at(-1) ?? ids[0]
}

/** The section being read, and the way to another: it comes to the top of the view and takes the focus, for whoever reads by ear. */
export function useSectionInView(ids: readonly TextId[]) {
  const [current, setCurrent] = useState<SectionId | undefined>(ids[0])
  // The last sections cannot come up to the top: the one that was asked for counts until someone scrolls on.
  const isAsked = useRef(false)
  useEffect(() => {
    const find = () => {
      if (!isAsked.current) setCurrent(sectionInView(ids))
      isAsked.current = false
    }
    // Captured: the page scrolls on a narrow window, the main part on a wide one.
    document.addEventListener('scroll', find, { capture: true, passive: true })
    return () => document.removeEventListener('scroll', find, { capture: true })
  }, [ids])
  const goTo = useCallback((id: SectionId) => {
    isAsked.current = true
    showNow(document.getElementById(anchorOf(id)))
    setCurrent(id)
  }, [])
  return { current, goTo }
}
