import { useRef, type ReactNode } from 'react'
import type { RoomSlide, RoomView } from '#shared/room/room.ts'
import { SlideText } from './SlideText.tsx'
import styles from './slide.module.css'
import { useFit } from './use-fit.ts'

interface Props {
  readonly slide: RoomSlide
  readonly textSize: RoomView['textSize']
  /** At the foot: the clock and the slide's number. */
  readonly children?: ReactNode
}

/** One slide, as large as its place and the text size allow: on the room's screen, and small in the facilitator's window. */
export function Slide({ slide, textSize, children }: Props) {
  const stage = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  useFit({ stage, box }, textSize, slide)
  const isTitle = slide.blocks.length === 0
  return (
    <div className={styles['stage']} ref={stage}>
      <div className={styles['frame']} data-title={isTitle}>
        <div className={styles['box']} ref={box}>
          <div className={styles['text']}>
            <h1 className={styles['title']}>{slide.title}</h1>
            {!isTitle && (
              <div className={styles['body']}>
                <SlideText blocks={slide.blocks} />
              </div>
            )}
          </div>
        </div>
        <div className={styles['foot']}>{children}</div>
      </div>
    </div>
  )
}
