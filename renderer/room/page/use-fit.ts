import { useLayoutEffect, type RefObject } from 'react'
import type { RoomView } from '#shared/room/room.ts'

/** How large the text may become, in parts of 1/20 of the height; from there down until all of it is seen [RM3]. */
const LARGEST: Readonly<Record<RoomView['textSize'], number>> = { small: 1.3, normal: 1.6, large: 1.85, largest: 2.1 }
const STEP = 0.05
const SMALLEST = 0.4

interface Parts {
  readonly stage: RefObject<HTMLElement | null>
  readonly box: RefObject<HTMLElement | null>
}

/** Makes the text in a box as large as it may be without a line lost, anew when the stage, the text or the fonts change. */
export function useFit({ stage, box }: Parts, textSize: RoomView['textSize'], text: unknown): void {
  useLayoutEffect(() => {
    const [whole, part] = [stage.current, box.current]
    if (whole === null || part === null) return
    const refit = () => {
      whole.style.setProperty('--h', `${whole.clientHeight / 100}px`)
      whole.style.setProperty('--w', `${whole.clientWidth / 100}px`)
      fit(part, LARGEST[textSize])
    }
    refit()
    const observer = new ResizeObserver(refit)
    observer.observe(whole)
    document.fonts.addEventListener('loadingdone', refit)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', refit)
    }
  }, [stage, box, textSize, text])
}

function fit(part: HTMLElement, largest: number): void {
  part.dataset['breaks'] = 'false'
  for (let size = largest; size >= SMALLEST; size -= STEP) {
    part.style.setProperty('--fit', size.toFixed(2))
    if (isWhole(part)) return
  }
  // A word wider than the screen at the smallest size: broken rather than cut.
  part.dataset['breaks'] = 'true'
}

const isWhole = (part: HTMLElement) => part.scrollHeight <= part.clientHeight && part.scrollWidth <= part.clientWidth
