import type * as z from 'zod'
import { useToday } from '#renderer/app/day.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { useKeptFields } from '#renderer/app/use-kept-form.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { ClientEnrolment } from '#shared/clients/client.ts'
import { EnrolmentId } from '#shared/groups/group.ts'
import { useWords } from './clients.words.ts'
import styles from './clients.module.css'

interface Props {
  readonly enrolment: z.infer<typeof ClientEnrolment>
  readonly onClose: () => void
}

type Fields = { readonly endsOn: string | null; readonly reason: string }

/** Ends one enrolment on a day, with the reason if there is one to say. */
export function EndEnrolmentDialog({ enrolment, onClose }: Props) {
  const t = useWords()
  const first: Fields = { endsOn: useToday(), reason: '' }
  const { fields, change, kept } = useKeptFields(`groups.end-enrolment:${enrolment.enrolmentId}`, first)
  const { endsOn, reason } = fields
  const end = useCommand('groups.endEnrolment')
  const close = () => {
    kept.done()
    onClose()
  }
  const submit = () => {
    if (endsOn === null) return
    const enrolmentId = EnrolmentId.parse(enrolment.enrolmentId)
    end.mutate({ enrolmentId, endsOn, reason }, { onSuccess: close })
  }
  return (
    <Dialog
      title={t('endTitle', { group: enrolment.groupName })}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isDisabled={endsOn === null || end.isPending} onPress={submit}>
            {t('doEnd')}
          </Button>
          <Button onPress={close}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <KeptBanner kept={kept} />
        <p className={styles.muted}>{t('endText')}</p>
        <DateField label={t('endsOn')} value={endsOn} onChange={day => change({ endsOn: day })} />
        <TextField
          label={t('reason')}
          description={t('reasonHint')}
          value={reason}
          onChange={text => change({ reason: text })}
          maxLength={300}
        />
        {end.error && <Banner tone="error">{end.error.message}</Banner>}
      </div>
    </Dialog>
  )
}
