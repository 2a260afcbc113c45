import { memo } from 'react'
import { formatDay } from '#renderer/app/day.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { displayName, type Stage } from '#shared/clients/client.ts'
import type { ClientChange } from '#shared/exchange/match-clients.ts'
import { choicesFor, type Choice, type PreviewRow } from './preview.ts'
import { useWords, words } from './exchange.words.ts'
import styles from './import.module.css'

interface Props {
  readonly row: PreviewRow
  readonly intoGroup: boolean
  readonly choice: Choice
  readonly choose: (line: number, choice: Choice) => void
}

const TONES = { new: 'present', match: 'excused', perhaps: 'late', repeat: 'late', problem: 'absent' } as const

/** One row of the file: who, what it turned out to be, and what becomes of it. */
export const RosterPreviewRow = memo(function RosterPreviewRow({ row, intoGroup, choice, choose }: Props) {
  const t = useWords()
  const { client, line, status } = row
  return (
    <tr className={`${styles.row ?? ''} ${choice === 'skip' ? (styles.ignored ?? '') : ''}`}>
      <td data-num>{line}</td>
      <th scope="row">
        <UserText>{client === null ? row.written || t('noName') : displayName(client)}</UserText>
      </th>
      <td className={styles.date}>{client?.bornOn ? formatDay(client.bornOn) : ''}</td>
      <td>{client?.recordNumber ? <UserText>{client.recordNumber}</UserText> : ''}</td>
      <td className={styles.told}>
        <Chip tone={TONES[status]}>{t(`status.${status}`)}</Chip>
        <Told row={row} choice={choice} />
      </td>
      <td>
        <ChoiceCell row={row} intoGroup={intoGroup} choice={choice} choose={choose} />
      </td>
    </tr>
  )
})

function Told({ row, choice }: { row: PreviewRow; choice: Choice }) {
  const t = useWords()
  const { match, repeats, namesakes, faults, warnings } = row
  const sentences = [
    ...faults.map(({ reason }) => reason),
    ...(repeats === null ? [] : [t('sameAsLine', { line: repeats.line, by: t(`by.${repeats.by}`) })]),
    ...(match === null ? [] : [t('matchedTo', { name: displayName(match.client), by: t(`by.${match.by}`) })]),
    ...(match?.caution ? [match.caution] : []),
    ...(namesakes.length === 0 ? [] : [t('namesake', { count: namesakes.length })]),
    ...(match?.changes.length === 0 ? [t('noChanges')] : []),
    ...warnings.map(({ reason }) => reason),
  ]
  return (
    <>
      {sentences.map(sentence => (
        <UserText key={sentence} as="p">
          {sentence}
        </UserText>
      ))}
      {match !== null && match.changes.length > 0 && (
        <ul className={choice === 'update' ? styles.changes : styles.changesUnused}>
          {match.changes.map(change => (
            <li key={change.field}>
              <UserText>{changeText(change)}</UserText>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function ChoiceCell({ row, intoGroup, choice, choose }: Props) {
  const t = useWords()
  const possible = choicesFor(row, intoGroup)
  if (possible.length === 1) return <span className={styles.muted}>{t('cannot')}</span>
  const labelOf = (one: Choice) => {
    if (one === 'update' && intoGroup) return t('choice.updateEnrol')
    return one === 'add' && row.status !== 'new' ? t('choice.addAlso') : t(`choice.${one}`)
  }
  return (
    // A plain select: a hundred of them stay quick, where a hundred drawn ones do not.
    <select
      className={styles.choice}
      aria-label={t('doesOf', { line: row.line })}
      value={choice}
      onChange={event => {
        const next = possible.find(one => one === event.target.value)
        if (next !== undefined) choose(row.line, next)
      }}
    >
      {possible.map(one => (
        <option key={one} value={one}>
          {labelOf(one)}
        </option>
      ))}
    </select>
  )
}

const CUT = 80

function changeText({ field, from, to }: ClientChange): string {
  return words('change', { field: words(`field.${field}`, {}), from: valueText(field, from), to: valueText(field, to) })
}

function valueText(field: ClientChange['field'], value: string | number | null): string {
  if (value === null || value === '') return words('changeEmpty', {})
  if (typeof value === 'number') return words('hours', { hours: value / 60 })
  if (field === 'bornOn' || field === 'admittedOn') return formatDay(value)
  if (field === 'stage') return words(`stage.${value as Stage}`, {}) // a stage on both sides: `ClientChange` holds stored values
  return value.length > CUT ? `${value.slice(0, CUT)}…` : value
}
