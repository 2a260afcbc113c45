import { memo } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { keyOn } from '#renderer/ui/keys.ts'
import { useWords } from './attendance.words.ts'
import styles from './attendance.module.css'
import { isIn } from './kept-apart.ts'
import { useRoomWords } from './room-attendance.words.ts'
import type { Opened } from './RosterDialogs.tsx'
import type { SessionForRoster } from './session-for-roster.ts'

interface Props {
  readonly rows: readonly AttendanceRow[]
  readonly session: SessionForRoster
  readonly hasUnrecorded: boolean
  readonly isInitials: boolean
  /** Shows names again. */
  readonly onNames: () => void
  readonly open: (opened: Opened) => void
}

/** How many are expected and here, and what is done for several at once. */
export function RosterHead({ rows, session, hasUnrecorded, isInitials, onNames, open }: Props) {
  const t = useWords()
  const room = useRoomWords()
  const here = rows.filter(row => (session.isOver ? row.presence.intervals.length > 0 : isIn(row))).length
  return (
    <>
      <div className={styles['head']}>
        <h2>{t(session.isOver ? 'headOver' : 'headRunning', { expected: rows.length, here, count: here })}</h2>
        {!session.isClosed && <ForSeveral hasUnrecorded={hasUnrecorded} open={open} />}
      </div>
      <div role="status">
        {isInitials && (
          <p className={styles['initials']}>
            {room('initialsOn')}{' '}
            <Button variant="plain" shortcut={keyOn('session.initials')} onPress={onNames}>
              {room('showNames')}
            </Button>
          </p>
        )}
      </div>
    </>
  )
}

/** Not drawn anew at each mark, whose paint it would hold up. */
const ForSeveral = memo(function ForSeveral({ hasUnrecorded, open }: Pick<Props, 'hasUnrecorded' | 'open'>) {
  const t = useWords()
  return (
    <div className={styles['actions']}>
      {hasUnrecorded && <Button onPress={() => open({ what: 'all-present' })}>{t('allPresent')}</Button>}
      <Button onPress={() => open({ what: 'walk-in' })}>{t('walkIn')}</Button>
    </div>
  )
})
