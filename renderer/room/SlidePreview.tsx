import type { RoomSlide } from '#shared/room/room.ts'
import { usePreferences } from '#renderer/app/preferences.ts'
import { Slide } from './page/Slide.tsx'
import styles from './room.module.css'

interface Props {
  readonly slide: RoomSlide | null
  /** What is said of it, under the picture and to those who do not see it. */
  readonly caption: string
  readonly size: 'now' | 'next'
}

/** A slide as the room sees it, small; without one, the empty screen. */
export function SlidePreview({ slide, caption, size }: Props) {
  const { textSize } = usePreferences()
  return (
    <figure className={styles['preview']} data-size={size}>
      <div className={styles['picture']} aria-hidden>
        {slide !== null && <Slide slide={slide} textSize={textSize} />}
      </div>
      <figcaption className={styles['caption']}>{caption}</figcaption>
    </figure>
  )
}
