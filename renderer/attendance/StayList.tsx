import { MAX_INTERVALS } from '#shared/attendance/presence.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import { useWords } from './attendance.words.ts'
import styles from './attendance.module.css'
import type { StayFields } from './times-form.ts'

interface Props {
  readonly stays: readonly StayFields[]
  readonly onChange: (stays: StayFields[]) => void
}

/** Comings and goings as pairs of time fields; an empty Out means stayed to the end. */
export function StayList({ stays, onChange }: Props) {
  const t = useWords()
  const change = (key: string, change: Partial<StayFields>) =>
    onChange(stays.map(stay => (stay.key === key ? { ...stay, ...change } : stay)))
  const empty = () => ({ key: crypto.randomUUID(), came: null, left: null, cameAt: null, leftAt: null })
  return (
    <div className={styles['spans']}>
      {stays.map(stay => (
        <div key={stay.key} className={styles['span']}>
          <TimeField label={t('cameAt')} value={stay.came} onChange={came => change(stay.key, { came })} />
          <TimeField label={t('leftAt')} value={stay.left} onChange={left => change(stay.key, { left })} />
          {stays.length > 1 && (
            <Button variant="plain" onPress={() => onChange(stays.filter(other => other !== stay))}>
              {t('removeTimes')}
            </Button>
          )}
        </div>
      ))}
      <span className={styles['muted']}>{t('stayedToEnd')}</span>
      {stays.length < MAX_INTERVALS && (
        <div>
          <Button onPress={() => onChange([...stays, empty()])}>{t('addTimes')}</Button>
        </div>
      )}
    </div>
  )
}
