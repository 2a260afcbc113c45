import styles from './vault.module.css'

interface Props {
  readonly label: string
  /** Up to nine; missing ones stand empty. */
  readonly groups: readonly string[]
  readonly wrong?: number | null
  readonly isLarge?: boolean
}

const PLACES = [0, 1, 2, 3, 4, 5, 6, 7, 8]

/** The nine groups of a code, three by three, each under its number: on the kit, on the screen and when typed they look the same. */
export function CodeGrid({ label, groups, wrong = null, isLarge = false }: Props) {
  return (
    <ol className={styles.grid} aria-label={label} data-large={isLarge || undefined} dir="ltr">
      {PLACES.map(place => (
        <li key={place} data-wrong={place === wrong || undefined}>
          <span className={styles.place}>{place + 1}</span>
          <span className={styles.group}>{groups[place] ?? ''}</span>
        </li>
      ))}
    </ol>
  )
}
