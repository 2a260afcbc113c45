import { useState } from 'react'
import { call } from '#renderer/app/call.ts'
import { ClinicStep, PersonStep } from './FirstSteps.tsx'
import { PassphraseStep } from './PassphraseStep.tsx'
import { RecoverySteps } from './RecoverySteps.tsx'
import { useNewPassphrase } from './use-new-passphrase.ts'

interface FirstRunScreenProps {
  /** The other way to a vault: from a backup. */
  readonly onRestore: () => void
}

/** Five steps from an empty folder to a vault. Going back loses nothing, until the vault is made and its code is shown. */
export function FirstRunScreen({ onRestore }: FirstRunScreenProps) {
  const [step, setStep] = useState<1 | 2 | 3>(1)
  const [clinic, setClinic] = useState('')
  const [name, setName] = useState('')
  const [credentials, setCredentials] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const chosen = useNewPassphrase([clinic, name])
  const make = async () => {
    const { recoveryCode } = await call('vault.create', {
      clinicName: clinic,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      facilitator: { name, credentials },
      passphrase: chosen.first,
    })
    // The shell learns from a status who is there, and only then prints or saves the kit for them.
    await call('vault.status')
    // The kit may stand on the screen for long: the passphrase must not stay in memory with it.
    chosen.clear()
    setCode(recoveryCode)
  }
  if (code !== null) return <RecoverySteps code={code} clinic={clinic.trim()} person={name.trim()} isFirstRun />
  switch (step) {
    case 1:
      return <ClinicStep clinic={clinic} setClinic={setClinic} onNext={() => setStep(2)} onRestore={onRestore} />
    case 2:
      return (
        <PersonStep
          person={{ name, credentials }}
          setName={setName}
          setCredentials={setCredentials}
          onBack={() => setStep(1)}
          onNext={() => setStep(3)}
        />
      )
    case 3:
      return <PassphraseStep chosen={chosen} make={make} onBack={() => setStep(2)} />
  }
}
