import styles from './Skeleton.module.css'
import { useDelayed } from './use-delayed.ts'

/** Where text will stand, shown only when it takes longer than 300 ms; the room is kept from the start. */
export function Skeleton({ lines = 3, label }: { lines?: number | undefined; label?: string | undefined }) {
  const isLate = useDelayed(true)
  return (
    <div className={isLate ? styles.skeleton : styles.waiting} aria-busy role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={styles.line} />
      ))}
    </div>
  )
}
