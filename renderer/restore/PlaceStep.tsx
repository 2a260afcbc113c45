import { useState } from 'react'
import { CallError } from '#renderer/app/call.ts'
import { useConfirmedCommand } from '#renderer/app/use-confirmed.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import type { PresentVault, Rehearsal } from '#shared/restore/restore.ts'
import styles from './restore.module.css'
import { useWords } from './restore.words.ts'
import { isOfAnother } from './ResultStep.tsx'
import { StepHead } from './StepHead.tsx'

interface PlaceStepProps {
  readonly rehearsal: Rehearsal
  readonly present: PresentVault
  readonly onPlaced: () => void
  readonly onRefused: (message: string) => void
  readonly onBack: () => void
}

/** Step 4: says what becomes of what is here now, and puts the backup in its place. */
export function PlaceStep({ rehearsal, present, onPlaced, onRefused, onBack }: PlaceStepProps) {
  const t = useWords()
  const isOther = isOfAnother(rehearsal, present)
  const [isSure, setSure] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const { run, dialog } = useConfirmedCommand('restore.place', t('confirmWhy'))
  const place = async () => {
    if (isPending) return
    if (isOther && !isSure) return setSaid(t('sureFirst'))
    setSaid(null)
    setPending(true)
    try {
      if ((await run()) !== null) onPlaced()
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      // The passphrase's own refusals are told where it is typed; after any other the copy is gone.
      if (error instanceof CallError && error.code === 'forbidden') setSaid(message)
      else onRefused(message)
    } finally {
      setPending(false)
    }
  }
  return (
    <div className={styles['step']}>
      <StepHead>{t('placeTitle')}</StepHead>
      <p>{t(present.state === 'none' ? 'placeNone' : 'placeSome')}</p>
      <p>{t('placeThen')}</p>
      {isOther && (
        <CheckboxField isSelected={isSure} onChange={setSure}>
          {t('sureOther')}
        </CheckboxField>
      )}
      <ErrorText>{said}</ErrorText>
      <div className={styles['row']}>
        <Button variant="primary" isPending={isPending} pendingLabel={t('placing')} onPress={() => void place()}>
          {t('placeNow')}
        </Button>
        <Button variant="plain" isDisabled={isPending} onPress={onBack}>
          {t('back')}
        </Button>
      </div>
      {dialog}
    </div>
  )
}
