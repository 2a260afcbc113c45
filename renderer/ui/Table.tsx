import type { ReactNode } from 'react'
import styles from './Table.module.css'

export type TableProps = { caption: string; isCaptionHidden?: boolean | undefined; children: ReactNode }

/** A plain table of rows. `data-num` on a cell sets figures to the right, `data-end` sets actions there, `data-selected` marks a row. */
export function Table({ caption, isCaptionHidden = true, children }: TableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={isCaptionHidden ? styles.hidden : styles.caption}>{caption}</caption>
        {children}
      </table>
    </div>
  )
}
