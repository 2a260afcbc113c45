import { useFieldArray, useWatch } from 'react-hook-form'
import { formatMinutes } from '#renderer/app/day.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SESSION_LENGTHS } from '#shared/groups/group.ts'
import type { GroupControl } from './GroupForm.tsx'
import { LengthInput, StartInput, WeekdayInput } from './MeetingInputs.tsx'
import { weekdayName } from './meeting-text.ts'
import { useWords } from './groups.words.ts'
import styles from './group-form.module.css'

const LIMIT = 21

/** The weekly meetings of a group, one row each. */
export function MeetingsInput({ control }: { control: GroupControl }) {
  const t = useWords()
  const { fields, append, remove } = useFieldArray({ control, name: 'meetings' })
  const meetings = useWatch({ control, name: 'meetings' })
  const minutes = meetings.reduce((sum, { durationMinutes }) => sum + (durationMinutes || 0), 0)
  const addOne = () => {
    const last = meetings.at(-1)
    append({
      weekday: last === undefined ? 1 : (last.weekday % 7) + 1,
      startsAt: last?.startsAt ?? '17:30',
      durationMinutes: last?.durationMinutes ?? SESSION_LENGTHS[2],
    })
  }
  return (
    <div role="group" aria-labelledby="group-meetings" className={styles.part}>
      <div className={styles.partHead}>
        <h2 id="group-meetings">{t('meetings')}</h2>
        {minutes > 0 && <span className={styles.muted}>{t('perWeek', { hours: formatMinutes(minutes) })}</span>}
      </div>
      {fields.length === 0 && <p className={styles.muted}>{t('meetingsNone')}</p>}
      <ul className={styles.rows}>
        {fields.map((field, index) => (
          <li key={field.id} className={styles.meeting}>
            <WeekdayInput control={control} index={index} />
            <StartInput control={control} index={index} />
            <LengthInput control={control} index={index} />
            <Button
              variant="plain"
              aria-label={t('removeMeeting', { day: weekdayName(meetings[index]?.weekday ?? 0) })}
              onPress={() => remove(index)}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      {fields.length < LIMIT && <Button onPress={addOne}>{t('addMeeting')}</Button>}
    </div>
  )
}
