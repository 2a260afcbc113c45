import { useState } from 'react'
import { useToday } from '#renderer/app/day.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { RosterEntry } from '#shared/groups/group.ts'
import { useWords } from './groups.words.ts'
import styles from './groups.module.css'

/** Ends one client's enrolment on a day, with the reason if there is one to say. */
export function EndEnrolmentDialog({ entry, onClose }: { entry: RosterEntry; onClose: () => void }) {
  const t = useWords()
  const [endsOn, setEndsOn] = useState<string | null>(useToday())
  const [reason, setReason] = useState('')
  const end = useCommand('groups.endEnrolment')
  const submit = () => {
    if (endsOn === null) return
    end.mutate({ enrolmentId: entry.enrolmentId, endsOn, reason }, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={t('endTitle', { name: entry.name })}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isDisabled={endsOn === null || end.isPending} onPress={submit}>
            {t('endEnrolment')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p className={styles.muted}>{t('endText')}</p>
        <DateField label={t('lastDay')} value={endsOn} onChange={setEndsOn} />
        <TextField
          label={t('reason')}
          description={t('endReasonHint')}
          value={reason}
          onChange={setReason}
          maxLength={300}
        />
        {end.error && <Banner tone="error">{end.error.message}</Banner>}
      </div>
    </Dialog>
  )
}
