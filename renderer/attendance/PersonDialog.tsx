import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import type { Service } from '#shared/hours/units.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { SwitchField } from '#renderer/ui/SwitchField.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { MinutesShown } from './MinutesShown.tsx'
import styles from './attendance.module.css'
import { factsInFull } from './facts.ts'
import { isIn } from './kept-apart.ts'
import { useRoomWords } from './room-attendance.words.ts'
import type { SessionForRoster } from './session-for-roster.ts'

interface Props {
  readonly session: SessionForRoster
  readonly service: Service | null
  readonly row: AttendanceRow
  readonly shown: string
  readonly minutes: number
  readonly now: string
  /** Null: nothing of it can be changed here. */
  readonly onTimes: (() => void) | null
  readonly onVideo: ((isVideo: boolean) => void) | null
  /** Out of the room now, or back in; null: neither can be. */
  readonly onStepOut: (() => void) | null
  readonly onClose: () => void
}

/** One client tonight: what to know in full, how the minutes come about, the units, the week, in the room or by video. */
export function PersonDialog(props: Props) {
  const { session, service, row, shown, minutes, now, onTimes, onVideo, onStepOut, onClose } = props
  const t = useRoomWords()
  const facts = factsInFull(row, { minutes, apart: null, isOver: session.isOver, timeZone: session.timeZone })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      closeLabel={t('close')}
      title={t('aboutTitle', { name: shown })}
      actions={
        <>
          {onStepOut !== null && <Button onPress={onStepOut}>{t(isIn(row) ? 'stepOut' : 'backIn')}</Button>}
          {onTimes !== null && <Button onPress={onTimes}>{t('changeTimes')}</Button>}
          <Button onPress={onClose}>{t('close')}</Button>
        </>
      }
    >
      <div className={styles['form']}>
        {facts.length > 0 && (
          <section className={styles['know']}>
            <h3>{t('know')}</h3>
            <ul>
              {facts.map(fact => (
                <li key={fact}>
                  <UserText>{fact}</UserText>
                </li>
              ))}
            </ul>
          </section>
        )}
        <MinutesShown session={session} service={service} row={row} now={now} />
        {onVideo !== null && (
          <SwitchField isSelected={row.modality === 'video'} onChange={onVideo}>
            {t('modality')}
          </SwitchField>
        )}
      </div>
    </Dialog>
  )
}
