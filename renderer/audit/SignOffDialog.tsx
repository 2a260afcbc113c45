import { useState } from 'react'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { describeBreak } from '#shared/audit/trail-break.ts'
import { useWords, words } from './audit.words.ts'
import { CheckProgress } from './CheckLog.tsx'

interface Props {
  readonly upTo: number
  readonly timeZone: string
  readonly onClose: () => void
  readonly onSigned: () => void
}

/** "I have read the log up to event n": checks the whole log, then keeps it with a remark. */
export function SignOffDialog({ upTo, timeZone, onClose, onSigned }: Props) {
  const t = useWords()
  const [remark, setRemark] = useState('')
  const verify = useCommand('audit.verify')
  const signOff = useCommand('audit.signOff')
  const isPending = verify.isPending || signOff.isPending
  const broken = verify.data?.broken ?? null
  const submit = async () => {
    const found = await verify.mutateAsync(undefined)
    if (found.broken !== null) return
    await signOff.mutateAsync({ upTo, remark })
    onSigned()
  }
  // What goes wrong stands below, from the two mutations.
  const run = () => void submit().catch(() => null)
  const error = signOff.error?.message ?? verify.error?.message
  return (
    <Dialog
      title={t('signOffTitle', { upTo })}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button variant="primary" isPending={isPending} pendingLabel={t('signingOff')} onPress={run}>
            {t('signOffNow')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <p>{t('signOffText')}</p>
      <TextField label={t('remark')} value={remark} onChange={setRemark} maxLength={500} />
      {verify.isPending && <CheckProgress />}
      <ErrorText>
        {broken === null ? error : words('brokenText', { sentence: describeBreak(broken, timeZone) })}
      </ErrorText>
    </Dialog>
  )
}
