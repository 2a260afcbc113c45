import { useEffect, useState } from 'react'
import type { SectionId } from './topic-sections.ts'

/** The element that is scrolled to and takes the focus. */
export const anchorOf = (id: SectionId): string => `topic-${id}`

/** Brings a section to the top of the view and puts the focus on it, for whoever reads by ear. */
export function goToSection(id: SectionId): void {
  const section = document.getElementById(anchorOf(id))
  section?.scrollIntoView({ block: 'start' })
  section?.focus({ preventScroll: true })
}

/** The section being read: the last one whose beginning has passed the upper third of the view. */
export function useSectionInView(ids: readonly SectionId[]): SectionId | undefined {
  const [current, setCurrent] = useState<SectionId>()
  const key = ids.join(' ')
  useEffect(() => {
    const find = () => {
      const line = window.innerHeight / 3
      const begun = ids.filter(id => (document.getElementById(anchorOf(id))?.getBoundingClientRect().top ?? line) < line)
      setCurrent(begun.at(-1) ?? ids[0])
    }
    find()
    // Captured: the page scrolls on a narrow window, the main part on a wide one.
    document.addEventListener('scroll', find, { capture: true, passive: true })
    return () => document.removeEventListener('scroll', find, { capture: true })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the list
  }, [key])
  return current
}
