import { Label } from 'react-aria-components/Label'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import styles from './Progress.module.css'

export type ProgressProps = { label: string; value: number | null; maxValue?: number | undefined; valueText: string }

/** How far a job is, as a bar and in words (`valueText`); `value` null when nobody knows. */
export function Progress({ label, value, maxValue = 100, valueText }: ProgressProps) {
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      value={value ?? 0}
      maxValue={maxValue}
      isIndeterminate={value === null}
      valueLabel={valueText}
    >
      {({ percentage = 0, isIndeterminate }) => (
        <>
          <Label className={styles.label ?? ''}>{label}</Label>
          <span className={styles.value}>{valueText}</span>
          <div className={styles.track}>
            <div
              className={isIndeterminate ? styles.unknown : styles.bar}
              style={{ width: isIndeterminate ? '100%' : `${percentage}%` }}
            />
          </div>
        </>
      )}
    </ProgressBar>
  )
}
