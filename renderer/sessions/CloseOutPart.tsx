import { useId, type ReactNode } from 'react'
import { Icon } from '#renderer/ui/Icon.tsx'
import styles from './close-out.module.css'

interface Props {
  readonly title: string
  /** Nothing is open in it: said by a tick, the words inside say what. */
  readonly isDone?: boolean
  readonly children: ReactNode
}

/** One part of the close-out: its name on the left, what is open on the right. */
export function CloseOutPart({ title, isDone = false, children }: Props) {
  const id = useId()
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h3 id={id}>
        {title}
        {isDone && <Icon name="check" size={1} />}
      </h3>
      <div className={styles['open']}>{children}</div>
    </section>
  )
}
