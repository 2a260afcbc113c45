import { useEffect } from 'react'
import { Banner } from '#renderer/ui/Banner.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { useDelayed } from '#renderer/ui/use-delayed.ts'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import type { FindRow, FindSection } from './find-rows.ts'
import { FindRowView } from './FindRowView.tsx'
import styles from './find.module.css'
import { useWords } from './find.words.ts'

interface FindResultsProps {
  readonly listId: string
  readonly sections: readonly FindSection[]
  /** The row chosen, counted through all sections. */
  readonly chosen: number
  readonly isSettled: boolean
  readonly failure: string | null
  readonly hasText: boolean
  readonly onChoose: (index: number) => void
  readonly onOpen: (row: FindRow) => void
}

/** The list under the box: sections with their counts, or why there is none. */
export function FindResults(props: FindResultsProps) {
  const { listId, sections, chosen, isSettled, failure, hasText, onChoose, onOpen } = props
  const t = useWords()
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0)
  const isCapped = sections.some(({ hasMore }) => hasMore)
  const headOf = ({ kind, rows, hasMore }: FindSection) =>
    hasMore ? t(`${kind}More`, { count: rows.length }) : t(kind, { count: rows.length })
  const isEmpty = useDelayed(isSettled && count === 0, 1)
  useEffect(() => {
    document.getElementById(`${listId}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, chosen])
  const starts = sections.map((_, index) => sections.slice(0, index).reduce((sum, { rows }) => sum + rows.length, 0))
  return (
    <div className={styles['results']}>
      {failure !== null && <Banner tone="error">{t('failed', { message: failure })}</Banner>}
      <div id={listId} role="listbox" aria-label={t('results')} data-static className={styles['list']}>
        {sections.map(({ kind, rows, hasMore }, index) => (
          <div key={kind} role="group" aria-label={headOf({ kind, rows, hasMore })} className={styles['section']}>
            <div className={styles['head']} aria-hidden="true">
              {headOf({ kind, rows, hasMore })}
            </div>
            {rows.map((row, place) => {
              const at = (starts[index] ?? 0) + place
              return (
                // The keys are heard by the box: its chosen row is named by aria-activedescendant.
                // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events, jsx-a11y-x/interactive-supports-focus -- see above
                <div
                  key={row.key}
                  id={`${listId}-${at}`}
                  role="option"
                  aria-selected={at === chosen}
                  className={classNames(styles['row'], at === chosen && styles['chosen'])}
                  onPointerMove={() => onChoose(at)}
                  onClick={() => onOpen(row)}
                >
                  <FindRowView row={row} />
                </div>
              )
            })}
          </div>
        ))}
      </div>
      {isEmpty && failure === null && (
        <div className={styles['nothing']}>
          <b>{t('nothing')}</b>
          <p>{t('nothingHelp')}</p>
        </div>
      )}
      <VisuallyHidden role="status">
        {hasText && isSettled && t(isCapped ? 'countMore' : 'count', { count })}
      </VisuallyHidden>
    </div>
  )
}
