import { useState } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { dropKeptForm } from '#renderer/app/kept-forms.ts'
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
  /** Somebody more is in the session now. */
  readonly onAdded: (clientId: ClientId, isEnrolled: boolean) => void
  readonly onClose: () => void
}

/** Someone who is not on the roster: a client already, as guest or enrolled from today, or a new one with the least that is needed. */
export function WalkInDialog({ sessionId, heldOn, rows, onAdded, onClose }: Props) {
  const t = useWords()
  const [isNew, setNew] = useState(false)
  const formKey = `attendance.walk-in:${sessionId}`
  const { add, addAnyway, isFull, isPending, refusal } = useWalkIn(sessionId, heldOn, (clientId, isEnrolled) => {
    dropKeptForm(formKey)
    onAdded(clientId, isEnrolled)
    onClose()
  })
  return (
    <Dialog
      isOpen
      isTall={!isNew}
      onClose={onClose}
      closeLabel={t('close')}
      title={t(isNew ? 'newClientTitle' : 'walkInTitle')}
      actions={isNew ? undefined : <Button onPress={() => setNew(true)}>{t('newClient')}</Button>}
    >
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
            formKey={formKey}
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
          />
        )}
      </div>
    </Dialog>
  )
}
