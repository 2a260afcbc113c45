import { useState } from 'react'
import { ConfirmGroups } from './ConfirmGroups.tsx'
import { randomBelow, twoPlaces, type KitLines } from './recovery-kit.ts'
import { RecoveryKit } from './RecoveryKit.tsx'
import { useWords } from './setup.words.ts'
import { VaultPage } from './VaultPage.tsx'

interface RecoveryStepsProps {
  readonly code: string
  readonly clinic: string | null
  readonly person: string
  /** Shown over the titles when these are steps 4 and 5 of first run. */
  readonly isFirstRun?: boolean
}

const dayFormat = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' })

/** The code shown, then confirmed: the last two steps of first run, and the whole of a renewal. */
export function RecoverySteps({ code, clinic, person, isFirstRun = false }: RecoveryStepsProps) {
  const t = useWords()
  const [isConfirming, setConfirming] = useState(false)
  const [places] = useState(() => twoPlaces(randomBelow))
  const [day] = useState(() => dayFormat.format(new Date()))
  const facts = [t('kitPerson', { person }), t('kitDay', { day })]
  const lines: KitLines = {
    heading: t('kitHeading'),
    facts: clinic === null ? facts : [t('kitClinic', { clinic }), ...facts],
    advice: [t('kitHow'), t('kitKeep')],
  }
  const step = isFirstRun ? { kicker: t('step', { step: isConfirming ? 5 : 4 }) } : {}
  return isConfirming ? (
    <VaultPage key="confirm" title={t('confirmTitle')} {...step}>
      <ConfirmGroups code={code} places={places} onBack={() => setConfirming(false)} />
    </VaultPage>
  ) : (
    <VaultPage key="kit" title={t('kitTitle')} isWide {...step}>
      <RecoveryKit code={code} lines={lines} onNext={() => setConfirming(true)} />
    </VaultPage>
  )
}
