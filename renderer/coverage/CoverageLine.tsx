import { memo } from 'react'
import type { CoverageGrid } from '#shared/coverage/coverage.ts'
import { CoverMark } from './CoverMark.tsx'
import { useWords } from './coverage.words.ts'
import styles from './coverage.module.css'
import type { GridRow } from './grid-rows.ts'

interface Props {
  readonly row: GridRow
  /** Its place among all lines of the table, those that are not in the document counted, from 1. */
  readonly index: number
  readonly clients: CoverageGrid['clients']
  /** The column of the grid's one tab stop when it stands in this line. */
  readonly tabStop: number | null
}

/** One line of the grid: a module's name, or a topic and what each client has of it. It handles no event itself. */
export const CoverageLine = memo(function CoverageLine({ row, index, clients, tabStop }: Props) {
  const t = useWords()
  if (row.kind === 'module')
    return (
      <tr aria-rowindex={index} className={styles['module']}>
        <th scope="rowgroup" colSpan={clients.length + 1}>
          <span>{row.title === '' ? t('otherModule') : row.title}</span>
        </th>
      </tr>
    )
  return (
    <tr aria-rowindex={index}>
      <th scope="row" className={styles['topicHead']}>
        <span className={styles['topicName']} title={row.title}>
          {row.title}
        </span>
        <span className={styles['count']}>{t('counted', { had: row.had, all: clients.length })}</span>
      </th>
      {clients.map(({ clientId, cover }, column) => {
        const own = cover[row.index] ?? 'not-offered'
        return (
          <td
            key={clientId}
            role="gridcell"
            aria-label={t(`cover.${own}`)}
            data-row={row.at}
            data-column={column}
            tabIndex={tabStop === column ? 0 : -1}
          >
            <CoverMark cover={own} />
          </td>
        )
      })}
    </tr>
  )
})
