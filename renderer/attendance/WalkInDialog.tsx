import { useState } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import type { SessionId } from '#shared/sessions/session.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { useWords } from './attendance.words.ts'
import styles from './attendance.module.css'
import { FindWalkIn } from './FindWalkIn.tsx'
import { NewWalkIn } from './NewWalkIn.tsx'
import { useWalkIn } from './use-walk-in.ts'

interface Props {
  readonly sessionId: SessionId
  readonly heldOn: string
  readonly rows: readonly AttendanceRow[]
  readonly onClose: () => void
}

/** Someone who is not on the roster: a client already, as guest or enrolled from today, or a new one with the least that is needed. */
export function WalkInDialog({ sessionId, heldOn, rows, onClose }: Props) {
  const t = useWords()
  const [isNew, setNew] = useState(false)
  const { add, addAnyway, isFull, isPending, refusal } = useWalkIn(sessionId, heldOn, onClose)
  return (
    <Dialog isOpen onClose={onClose} closeLabel={t('close')} title={t(isNew ? 'newClientTitle' : 'walkInTitle')}>
      <div className={styles['form']}>
        {refusal !== null && (
          <Banner
            tone={isFull ? 'warning' : 'error'}
            action={
              isFull && (
                <Button onPress={addAnyway} isPending={isPending}>
                  {t('addAnyway')}
                </Button>
              )
            }
          >
            {isFull ? t('full', { message: refusal }) : refusal}
          </Banner>
        )}
        {isNew ? (
          <NewWalkIn
            onAdd={(client, isEnrolled) => void add({ client }, isEnrolled)}
            onBack={() => setNew(false)}
            isPending={isPending}
          />
        ) : (
          <FindWalkIn
            onDate={heldOn}
            rows={rows}
            isPending={isPending}
            onAdd={(clientId, isEnrolled) => void add({ clientId }, isEnrolled)}
            onNew={() => setNew(true)}
          />
        )}
      </div>
    </Dialog>
  )
}
