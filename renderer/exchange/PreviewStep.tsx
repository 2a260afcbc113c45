import { useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import { choicesFor, choiceOf, isShown, type Choice, type Preview, type PreviewRow, type RowFilter } from './preview.ts'
import { RosterPreviewRow } from './RosterPreviewRow.tsx'
import type { Import } from './use-import.ts'
import { useWords } from './exchange.words.ts'
import styles from './import.module.css'

const PAGE = 100
const FILTERS = [
  ['all', 'filterAll'],
  ['new', 'filterNew'],
  ['match', 'filterMatches'],
  ['problem', 'filterProblems'],
] as const

/** Every row of the file: what it turned out to be and what becomes of it, 100 at a time. */
export function PreviewStep({ state, preview }: { state: Import; preview: Preview }) {
  const t = useWords()
  const [filter, setFilter] = useState<RowFilter>('all')
  const [asked, setPage] = useState(0)
  const { counts } = preview
  const inFilter = {
    all: preview.rows.length,
    new: counts.new,
    match: counts.match + counts.perhaps + counts.repeat,
    problem: counts.problem,
  }
  const shown = filter === 'all' ? preview.rows : preview.rows.filter(row => isShown(row, filter))
  const page = Math.min(asked, Math.max(0, Math.ceil(shown.length / PAGE) - 1))
  const rows = shown.slice(page * PAGE, (page + 1) * PAGE)
  return (
    <Card as="section" title={t('stepPreview')}>
      <div className={styles.tools}>
        <div className={styles.filters} role="group" aria-label={t('filterName')}>
          {FILTERS.map(([id, label]) => (
            <Button
              key={id}
              isPressed={filter === id}
              onPress={() => {
                setFilter(id)
                setPage(0)
              }}
            >
              {t('filterCount', { label: t(label), count: inFilter[id] })}
            </Button>
          ))}
        </div>
        <AllMatches state={state} preview={preview} />
      </div>
      {rows.length === 0 ? <p className={styles.muted}>{t('nothingShown')}</p> : <Rows rows={rows} state={state} />}
      {shown.length > PAGE && <Pages page={page} total={shown.length} setPage={setPage} />}
    </Card>
  )
}

function Rows({ rows, state }: { rows: readonly PreviewRow[]; state: Import }) {
  const t = useWords()
  const { isGroup } = state.target
  return (
    <Table caption={t('tableName')}>
      <thead className={styles.thead}>
        <tr>
          <th scope="col" data-num>
            {t('line')}
          </th>
          <th scope="col">{t('who')}</th>
          <th scope="col">{t('born')}</th>
          <th scope="col">{t('record')}</th>
          <th scope="col">{t('status')}</th>
          <th scope="col">{t('does')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <RosterPreviewRow
            key={row.line}
            row={row}
            intoGroup={isGroup}
            choice={choiceOf(row, state.choices, isGroup)}
            choose={state.choose}
          />
        ))}
      </tbody>
    </Table>
  )
}

// Matches whose update would change something, taken or left out together; what needs a second look stays by hand.
function AllMatches({ state, preview }: { state: Import; preview: Preview }) {
  const t = useWords()
  const { isGroup } = state.target
  const sure = preview.rows.filter(
    row => row.status === 'match' && row.match?.caution === null && choicesFor(row, isGroup).includes('update'),
  )
  if (sure.length === 0) return null
  const set = (choice: Choice) =>
    state.setChoices(new Map([...state.choices, ...sure.map(row => [row.line, choice] as const)]))
  const isUpdated = sure.every(row => choiceOf(row, state.choices, isGroup) === 'update')
  return isUpdated ? (
    <Button onPress={() => set('skip')}>{t('skipAll')}</Button>
  ) : (
    <Button onPress={() => set('update')}>{t('updateAll', { count: sure.length })}</Button>
  )
}

function Pages({ page, total, setPage }: { page: number; total: number; setPage: (page: number) => void }) {
  const t = useWords()
  const to = Math.min(total, (page + 1) * PAGE)
  return (
    <nav className={styles.pages} aria-label={t('pages')}>
      <Button isDisabled={page === 0} onPress={() => setPage(page - 1)}>
        {t('previous')}
      </Button>
      <span role="status">{t('page', { from: page * PAGE + 1, to, total })}</span>
      <Button isDisabled={to === total} onPress={() => setPage(page + 1)}>
        {t('next')}
      </Button>
    </nav>
  )
}
