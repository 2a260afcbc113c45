import { useState } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import type { ClientId } from '#shared/clients/client.ts'
import { formatDay } from '#renderer/app/day.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './attendance.words.ts'
import styles from './attendance.module.css'

const SHOWN = 12

interface Props {
  readonly onDate: string
  readonly rows: readonly AttendanceRow[]
  readonly isPending: boolean
  readonly onAdd: (clientId: ClientId, isEnrolled: boolean) => void
}

/** Search among all clients who are not on this roster. */
export function FindWalkIn({ onDate, rows, isPending, onAdd }: Props) {
  const t = useWords()
  const seesAll = useHasRole(['administrator'])
  const [text, setText] = useState('')
  const limit = SHOWN + rows.length
  const { data, error } = useCall('clients.choose', { text: text.slice(0, 200), today: onDate, limit })
  const others = (data?.clients ?? []).filter(client => rows.every(row => row.clientId !== client.id))
  const found = others.slice(0, SHOWN)
  return (
    <>
      <SearchField
        label={t('walkInFind')}
        isLabelHidden={false}
        placeholder=""
        value={text}
        onChange={setText}
        autoFocus
      />
      {!seesAll && <p className={styles['muted']}>{t('walkInOthers')}</p>}
      {error !== null && <ErrorText>{error.message}</ErrorText>}
      {data !== undefined && found.length === 0 && <p className={styles['muted']}>{t('walkInNone')}</p>}
      <ul className={styles['found']}>
        {found.map(client => (
          <li key={client.id}>
            <span>
              <UserText>{client.name}</UserText>
              <span className={styles['muted']}>
                {[
                  client.recordNumber,
                  client.bornOn === null ? null : t('bornOn', { date: formatDay(client.bornOn) }),
                  ...client.groups,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span className={styles['actions']}>
              <Button
                aria-label={t('asGuestName', { name: client.name })}
                isDisabled={isPending}
                onPress={() => onAdd(client.id, false)}
              >
                {t('asGuest')}
              </Button>
              <Button
                aria-label={t('enrolName', { name: client.name })}
                isDisabled={isPending}
                onPress={() => onAdd(client.id, true)}
              >
                {t('enrol')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {others.length > SHOWN && <p className={styles['muted']}>{t('walkInMore')}</p>}
    </>
  )
}
