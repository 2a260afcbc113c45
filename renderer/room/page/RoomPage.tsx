import { useEffect, useState } from 'react'
import type { Told } from '#shared/ipc/told.ts'
import { RoomView } from '#shared/room/room.ts'
import { Slide } from './Slide.tsx'
import { SlideClock } from './SlideClock.tsx'
import styles from './room-page.module.css'

interface Showing {
  readonly view: RoomView
  /** When it was told, on the page's own clock, which only goes forward. */
  readonly toldAtMs: number
}

/** The whole of the room's screen: what it was told last, and nothing else. */
export function RoomPage({ told }: { readonly told: Told }) {
  const showing = useShowing(told)
  if (showing === null) return <main className={styles['page']} />
  const { view, toldAtMs } = showing
  // Blank: dark and empty, so that the eyes go to the circle.
  if (view.slide === null) return <main className={styles['blank']} />
  return (
    <main className={styles['page']}>
      <Slide slide={view.slide} textSize={view.textSize}>
        <SlideClock clock={view.clock} toldAtMs={toldAtMs} number={view.number} of={view.of} />
      </Slide>
    </main>
  )
}

function useShowing(told: Told): Showing | null {
  const [showing, setShowing] = useState<Showing | null>(null)
  useEffect(() => {
    told.onShow(what => {
      // What is not of the form is not shown, and what stood before does not stay.
      const view = RoomView.safeParse(what)
      setShowing(view.success ? { view: view.data, toldAtMs: performance.now() } : null)
      if (!view.success) return
      const { dataset } = document.documentElement
      if (view.data.theme === 'system') delete dataset['theme']
      else dataset['theme'] = view.data.theme
    })
    told.ready()
  }, [told])
  return showing
}
