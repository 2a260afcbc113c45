import { useId, useRef, useState } from 'react'
import type { Holiday } from '#shared/notes/note-rules.ts'
import { formatDayLong, formatDay } from '#renderer/app/day.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import styles from './settings.module.css'
import { useNoteWords } from './note-settings.words.ts'

interface Props {
  readonly holidays: readonly Holiday[]
  readonly onChange: (holidays: readonly Holiday[]) => void
}

/** Days on which no note is due [NT5], in their order; they are saved with the rules around them. */
export function NoteHolidays({ holidays, onChange }: Props) {
  const t = useNoteWords()
  const titleId = useId()
  const list = useRef<HTMLUListElement>(null)
  const [onDate, setOnDate] = useState<string | null>(null)
  const [name, setName] = useState('')
  const isThere = holidays.some(holiday => holiday.onDate === onDate)
  const add = () => {
    if (onDate === null || name.trim() === '' || isThere) return
    const next = [...holidays, { onDate, name: name.trim() }]
    onChange(next.toSorted((one, two) => one.onDate.localeCompare(two.onDate)))
    setOnDate(null)
    setName('')
  }
  const remove = (day: string) => {
    onChange(holidays.filter(holiday => holiday.onDate !== day))
    // The button is gone with its line.
    list.current?.focus()
  }
  return (
    <div role="group" aria-labelledby={titleId} className={styles['form']}>
      <div>
        <h3 id={titleId}>{t('holidays')}</h3>
        <p className={styles['quiet']}>{t('holidaysHint')}</p>
      </div>
      {holidays.length === 0 && <p className={styles['quiet']}>{t('holidaysNone')}</p>}
      <ul ref={list} tabIndex={-1} aria-labelledby={titleId} className={styles['list']}>
        {holidays.map(holiday => (
          <li key={holiday.onDate} className={styles['row']}>
            <span className={styles['grow']}>
              <UserText as="b">{holiday.name}</UserText>
              <div className={styles['quiet']} title={formatDayLong(holiday.onDate)}>
                {formatDay(holiday.onDate)}
              </div>
            </span>
            <Button
              variant="plain"
              aria-label={t('removeOf', { name: holiday.name })}
              onPress={() => remove(holiday.onDate)}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles['fields']}>
        <DateField
          label={t('holidayOn')}
          value={onDate}
          onChange={setOnDate}
          errorMessage={isThere ? t('holidayTwice') : undefined}
        />
        <TextField
          label={t('holidayName')}
          description={t('holidayNameHint')}
          value={name}
          onChange={setName}
          maxLength={80}
        />
      </div>
      <div className={styles['row']}>
        <Button isDisabled={onDate === null || name.trim() === '' || isThere} onPress={add}>
          {t('addHoliday')}
        </Button>
      </div>
    </div>
  )
}
