import { formatDay } from '#renderer/app/day.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { RadioChoice } from '#renderer/ui/RadioChoice.tsx'
import { dateCells } from '#shared/exchange/read-rows.ts'
import { readDate, type DateOrder } from '#shared/exchange/roster-dates.ts'
import type { RosterFile } from './read-file.ts'
import type { Import } from './use-import.ts'
import { useWords } from './exchange.words.ts'

const EXAMPLES = 2
const FAR_FUTURE = '2199-12-31'

/** Asks once for the file whether the month or the day comes first, with dates of the file spelled out both ways. */
export function DateQuestion({ state, file }: { state: Import; file: RosterFile }) {
  const t = useWords()
  const samples = unclearDates(file, state)
  const read = (sample: string, order: DateOrder) => {
    const date = readDate(sample, order, FAR_FUTURE)
    return date.ok ? t('dateReads', { sample, date: formatDay(date.date) }) : t('dateNot', { sample })
  }
  const examples = (order: DateOrder) => samples.map(sample => read(sample, order)).join(' · ')
  return (
    <Card as="section" title={t('dateQuestion')}>
      <RadioChoice
        label={t('dateQuestion')}
        isLabelHidden
        value={state.saidOrder}
        onChange={state.setSaidOrder}
        options={[
          { id: 'us', label: t('dateUs'), description: examples('us') },
          { id: 'day-first', label: t('dateDayFirst'), description: examples('day-first') },
        ]}
      />
    </Card>
  )
}

// Dates that read differently in the two orders; where the file contradicts itself, those that only one order knows.
function unclearDates(file: RosterFile, { mapping }: Import): string[] {
  const found = new Set<string>()
  for (const cell of dateCells(file.roster.rows, mapping)) {
    const [us, day] = [readDate(cell, 'us', FAR_FUTURE), readDate(cell, 'day-first', FAR_FUTURE)]
    if (us.ok !== day.ok || (us.ok && day.ok && us.date !== day.date)) found.add(cell.trim())
    if (found.size === EXAMPLES) break
  }
  return [...found]
}
