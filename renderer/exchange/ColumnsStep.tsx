import { Banner } from '#renderer/ui/Banner.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { describeField, ROSTER_FIELDS } from '#shared/exchange/roster-fields.ts'
import type { RosterFile } from './read-file.ts'
import type { Import } from './use-import.ts'
import { useWords } from './exchange.words.ts'
import styles from './import.module.css'

const SAMPLES = 3
const LOOKED_AT = 50

const OPTIONS = ROSTER_FIELDS.map(field => {
  const { label, hint } = describeField(field)
  return { id: field, label, detail: hint }
})

/** Every column of the file with what it holds and what it was taken for; each can be set by hand. */
export function ColumnsStep({ state, file }: { state: Import; file: RosterFile }) {
  const t = useWords()
  const { headers, rows } = file.roster
  return (
    <Card as="section" title={t('stepColumns')}>
      {state.faults.map(fault => (
        <Banner key={fault} tone="warning">
          {fault}
        </Banner>
      ))}
      <Table caption={t('stepColumns')}>
        <thead className={styles.thead}>
          <tr>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('samples')}</th>
            <th scope="col">{t('meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {headers.map((header, column) => (
            <tr
              key={header}
              className={`${styles.row ?? ''} ${state.mapping[column] === 'ignore' ? (styles.ignored ?? '') : ''}`}
            >
              <th scope="row">
                <UserText>{header}</UserText>
              </th>
              <td className={styles.samples}>
                <UserText isEllipsis>{samplesOf(rows, column) || t('empty')}</UserText>
              </td>
              <td>
                <SelectField
                  label={t('meaningOf', { column: header })}
                  isLabelHidden
                  options={OPTIONS}
                  value={state.mapping[column] ?? 'ignore'}
                  onChange={field => state.map(column, field)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

function samplesOf(rows: RosterFile['roster']['rows'], column: number): string {
  const cells = rows.slice(0, LOOKED_AT).map(row => (row.cells[column] ?? '').trim())
  return [...new Set(cells.filter(cell => cell !== ''))].slice(0, SAMPLES).join(' · ')
}
