import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { CoverageGrid as Grid } from '#shared/coverage/coverage.ts'
import { keysIn } from '#renderer/ui/keys.ts'
import { placeOfElement, useRovingGrid, type GridPlace } from '#renderer/ui/use-roving-grid.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { CellDialog } from './CellDialog.tsx'
import { CoverageLine } from './CoverageLine.tsx'
import { useWords } from './coverage.words.ts'
import styles from './coverage.module.css'
import { gridRows } from './grid-rows.ts'
import { useWindow } from './use-window.ts'

/** Height of a line, as the style sheet has it. */
const LINE_REM = 2.25

/** Topics down, clients across. Only the lines near what is seen are in the document; one tab stop, arrows move, Enter opens. */
export function CoverageGrid({ grid }: { readonly grid: Grid }) {
  const t = useWords()
  const box = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => gridRows(grid), [grid])
  const lineOf = useMemo(() => rows.flatMap((row, line) => (row.kind === 'topic' ? [line] : [])), [rows])
  const [opened, setOpened] = useState<GridPlace | null>(null)
  const { from, until, look, show } = useWindow(box, rows.length, LINE_REM)
  const before = useCallback((place: GridPlace) => show(lineOf[place.row] ?? 0), [show, lineOf])
  const size = { rows: grid.topics.length, columns: grid.clients.length }
  const { place, onFocus, moveFocus } = useRovingGrid(box, size, before)
  const shown = rows.slice(from, until)
  // The tab stop must be in the document: where its line is not, the first one that is stands in.
  const isIn = shown.some(row => row.kind === 'topic' && row.at === place.row)
  const stopRow = isIn ? place.row : shown.find(row => row.kind === 'topic')?.at
  const keys = keysIn('coverage', { open: (_nth, { target }) => setOpened(placeOfElement(target)) })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!moveFocus(event)) keys.onKeyDown(event)
  }
  const onClick = (event: MouseEvent) => {
    const at = placeOfElement(event.target)
    if (at !== null) setOpened(at)
  }
  const topic = opened === null ? undefined : rows.find(row => row.kind === 'topic' && row.at === opened.row)
  const client = opened === null ? undefined : grid.clients[opened.column]
  return (
    <>
      <div ref={box} className={styles['box']} onScroll={look}>
        {/* The keys of a grid are handled here for all its cells. */}
        <table
          role="grid"
          aria-label={t('grid')}
          aria-rowcount={rows.length + 1}
          className={styles['grid']}
          data-keys="coverage grid"
          onFocus={onFocus}
          onKeyDown={onKeyDown}
          onClick={onClick}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className={styles['corner']}>
                {t('topic')}
              </th>
              {grid.clients.map(({ clientId, name }) => (
                <th key={clientId} scope="col" className={styles['client']}>
                  <UserText>{name}</UserText>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap lines={from} />
            {shown.map((row, at) => (
              <CoverageLine
                key={row.kind === 'topic' ? row.topicId : `module ${row.title}`}
                row={row}
                index={from + at + 2}
                clients={grid.clients}
                tabStop={row.kind === 'topic' && row.at === stopRow ? place.column : null}
              />
            ))}
            <Gap lines={rows.length - Math.min(until, rows.length)} />
          </tbody>
        </table>
      </div>
      {topic?.kind === 'topic' && client !== undefined && (
        <CellDialog
          client={client}
          topic={topic}
          cover={client.cover[topic.index] ?? 'not-offered'}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}

/** The room of lines that are not in the document. */
const Gap = ({ lines }: { readonly lines: number }) =>
  lines === 0 ? null : (
    <tr aria-hidden>
      <td className={styles['gap']} style={{ height: `${lines * LINE_REM}rem` }} />
    </tr>
  )
