import { useState } from 'react'
import type { ClientId } from '#shared/clients/client.ts'
import { formatDay, useToday } from '#renderer/app/day.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { AttendancePart } from './DisclosureView.tsx'
import { PrintButton } from './PrintButton.tsx'
import styles from './out.module.css'
import { useOutWords } from './out.words.ts'

/** The first day there can be. */
const EVER = '1900-01-01'

/** The attendance on paper, with no more than dates, status and minutes: all of it, or of the days asked for. */
export function AttendanceOut({ clientId, name }: { readonly clientId: ClientId; readonly name: string }) {
  const t = useOutWords()
  const today = useToday()
  const [from, setFrom] = useState<string | null>(null)
  const [until, setUntil] = useState<string | null>(today)
  const range = { from: from ?? EVER, until: until ?? today }
  const { data: attendance } = useCall('exchange.attendance', { clientId, ...range })
  const first = attendance?.lines.map(({ heldOn }) => heldOn).toSorted()[0]
  const days = t('range', { from: formatDay(from ?? first ?? range.until), until: formatDay(range.until) })
  return (
    <div className={styles['range']}>
      <DateField label={t('attendanceFrom')} value={from} maxValue={range.until} onChange={setFrom} />
      <DateField label={t('attendanceUntil')} value={until} maxValue={today} onChange={setUntil} />
      {attendance !== undefined && (
        <PrintButton
          label={t('printAttendance')}
          what={{ what: 'attendance', clientId }}
          title={t('titleAttendance')}
          under={`${name} · ${days}`}
        >
          <div className={styles['content']}>
            <AttendancePart attendance={attendance} />
          </div>
        </PrintButton>
      )}
    </div>
  )
}
