import styles from './hours.module.css'

/** How much of a target is there, as a bar beside its figures; for the eye alone. */
export function HoursBar({ had, target }: { readonly had: number; readonly target: number }) {
  const share = target === 0 ? 0 : Math.min(1, had / target)
  return (
    <svg className={styles['bar']} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
      <rect className={styles['all']} width="100" height="6" rx="3" />
      <rect className={styles['had']} width={share * 100} height="6" rx="3" />
    </svg>
  )
}
