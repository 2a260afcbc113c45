import { useToday } from '#renderer/app/day.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { useKeptFields } from '#renderer/app/use-kept-form.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { RosterEntry } from '#shared/groups/group.ts'
import { useWords } from './groups.words.ts'
import styles from './groups.module.css'

type Fields = { readonly endsOn: string | null; readonly reason: string }

/** Ends one client's enrolment on a day, with the reason if there is one to say. */
export function EndEnrolmentDialog({ entry, onClose }: { entry: RosterEntry; onClose: () => void }) {
  const t = useWords()
  const today = useToday()
  const first: Fields = { endsOn: entry.startsOn > today ? entry.startsOn : today, reason: '' }
  const { fields, change, kept } = useKeptFields(`groups.end-enrolment:${entry.enrolmentId}`, first)
  const { endsOn, reason } = fields
  const end = useCommand('groups.endEnrolment')
  const close = () => {
    kept.done()
    onClose()
  }
  const submit = () => {
    if (endsOn === null) return
    end.mutate({ enrolmentId: entry.enrolmentId, endsOn, reason }, { onSuccess: close })
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
          <Button onPress={close}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <KeptBanner kept={kept} />
        <p className={styles.muted}>{t('endText')}</p>
        <DateField label={t('lastDay')} value={endsOn} onChange={day => change({ endsOn: day })} />
        <TextField
          label={t('reason')}
          description={t('endReasonHint')}
          value={reason}
          onChange={text => change({ reason: text })}
          maxLength={300}
        />
        {end.error && <Banner tone="error">{end.error.message}</Banner>}
      </div>
    </Dialog>
  )
}
