import { iconPaths } from './icon-paths.ts'
import styles from './Icon.module.css'

export type IconName = keyof typeof iconPaths | 'logo'

/** A small drawing in the color of the text, `size` in rem. Without `label` it is decoration and hidden from screen readers. */
export function Icon({ name, size = 1.25, label }: { name: IconName; size?: number; label?: string | undefined }) {
  const meaning = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  const length = `${size}rem`
  if (name === 'logo')
    return (
      <svg className={styles.logo} viewBox="0 0 32 32" width={length} height={length} {...meaning}>
        <circle cx="16" cy="16" r="12" strokeDasharray="5.4 4" />
        <circle className={styles.dot} cx="16" cy="16" r="3" />
      </svg>
    )
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" width={length} height={length} {...meaning}>
      <path d={iconPaths[name]} />
    </svg>
  )
}
