import { useState } from 'react'
import { useCommand } from '#renderer/app/use-call.ts'
import { useConfirmedCommand } from '#renderer/app/use-confirmed.tsx'
import { CallError } from '#renderer/app/call.ts'
import { useToday } from '#renderer/app/day.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import type { AuditFilter } from '#shared/audit/audit.ts'
import { useWords } from './audit.words.ts'

interface Props {
  readonly filter: AuditFilter
  readonly onClose: () => void
  readonly onSaved: (file: string) => void
}

/** Says what leaves the vault, asks for the passphrase, then where to. */
export function ExportDialog({ filter, onClose, onSaved }: Props) {
  const t = useWords()
  const today = useToday()
  const begin = useConfirmedCommand('audit.exportText', t('exportWhy'))
  const save = useCommand('audit.export')
  const [fault, setFault] = useState<string>()
  const [isPending, setPending] = useState(false)
  const isWhole = Object.values(filter).every(value => value === null)
  const submit = async () => {
    setFault(undefined)
    setPending(true)
    try {
      const begun = await begin.run({ filter })
      const file = begun === null ? null : await save.mutateAsync({ exportId: begun.exportId, today })
      if (file !== null) onSaved(file)
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      setFault(error.message)
    } finally {
      setPending(false)
    }
  }
  return (
    <>
      <Dialog
        title={t('exportTitle')}
        onClose={onClose}
        size="small"
        actions={
          <>
            <Button variant="primary" isPending={isPending} pendingLabel={t('exporting')} onPress={() => void submit()}>
              {t('exportNow')}
            </Button>
            <Button onPress={onClose}>{t('cancel')}</Button>
          </>
        }
      >
        <p>{t('exportText')}</p>
        <p>{isWhole ? t('exportAll') : t('exportFiltered')}</p>
        <ErrorText>{fault}</ErrorText>
      </Dialog>
      {begin.dialog}
    </>
  )
}
