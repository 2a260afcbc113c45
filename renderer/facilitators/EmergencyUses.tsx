import { useState } from 'react'
import type { EmergencyAccess } from '#shared/facilitators/person.ts'
import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import styles from './facilitators.module.css'
import { useWords, words } from './facilitators.words.ts'
import { atTime } from './role-words.ts'

/** Every use of the recovery code with its reason, to be reviewed; nothing while there was none. */
export function EmergencyUses() {
  const t = useWords()
  const { data } = useCall('facilitators.emergencies')
  const [reviewing, setReviewing] = useState<EmergencyAccess | null>(null)
  if (data === undefined || data.length === 0) return null
  return (
    <Card as="section" title={t('uses')} padding="roomy" className={styles['card']}>
      <p className={styles['quiet']}>{t('usesWhy')}</p>
      <ul className={styles['list']}>
        {data.map(use => (
          <Use key={use.emergencyId} use={use} onReview={() => setReviewing(use)} />
        ))}
      </ul>
      {reviewing !== null && <ReviewDialog use={reviewing} onClose={() => setReviewing(null)} />}
    </Card>
  )
}

function whenOf({ name, beganAt, untilAt, endedAt }: EmergencyAccess): string {
  const from = atTime(beganAt)
  if (untilAt === null) return words('useFrom', { name, from })
  if (endedAt === null) return words('useRunning', { name, from, until: atTime(untilAt) })
  return words('useUntil', { name, from, to: atTime(endedAt) })
}

function Use({ use, onReview }: { readonly use: EmergencyAccess; readonly onReview: () => void }) {
  const t = useWords()
  const { kind, reason, reviewedAt, reviewedBy, remark } = use
  return (
    <li>
      <div className={styles['who']}>
        <div className={styles['name']}>
          <b>{t(kind === 'emergency' ? 'emergency' : 'lostPassphrase')}</b>
          {reviewedAt === null && <Chip tone="late">{t('notReviewed')}</Chip>}
        </div>
        <span className={styles['small']}>
          <UserText>{whenOf(use)}</UserText>
        </span>
        <p className={styles['reason']}>
          <UserText>{reason}</UserText>
        </p>
        {reviewedAt !== null && (
          <span className={styles['small']}>
            <UserText>
              {t('reviewedBy', { name: reviewedBy ?? '', when: atTime(reviewedAt) })} {remark}
            </UserText>
          </span>
        )}
      </div>
      {reviewedAt === null && <Button onPress={onReview}>{t('review')}</Button>}
    </li>
  )
}

function ReviewDialog({ use, onClose }: { readonly use: EmergencyAccess; readonly onClose: () => void }) {
  const t = useWords()
  const { mutateAsync, isPending, error } = useCommand('facilitators.reviewEmergency')
  const [remark, setRemark] = useState('')
  const save = async () => {
    await mutateAsync({ emergencyId: use.emergencyId, remark })
    onClose()
  }
  return (
    <Dialog title={t('reviewTitle')} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={event => {
          event.preventDefault()
          void save().catch(() => undefined) // said below the form
        }}
      >
        <p className={styles['reason']}>
          <UserText>{use.reason}</UserText>
        </p>
        <TextArea
          label={t('remark')}
          description={t('remarkHow')}
          value={remark}
          onChange={setRemark}
          maxLength={1_000}
          autoFocus
        />
        <ErrorText>{error?.message}</ErrorText>
        <div className={styles['row']}>
          <Button variant="primary" type="submit" isPending={isPending} pendingLabel={t('reviewing')}>
            {t('reviewNow')}
          </Button>
          <Button variant="plain" onPress={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
