import { useState } from 'react'
import { call, CallError } from '#renderer/app/call.ts'
import { usePassphraseChoice } from '#renderer/app/use-passphrase-choice.ts'
import type { VaultStatus } from '#shared/vault/vault.ts'
import { ClinicStep, PassphraseStep, PersonStep } from './FirstRunSteps.tsx'
import { KeepCode } from './KeepCode.tsx'
import { StepList } from './StepList.tsx'
import { VaultPage } from './VaultPage.tsx'

/** The first start: clinic, person, passphrase, recovery code. What was typed stays when going back. */
export function FirstRunScreen({ onStatus }: { onStatus: (status: VaultStatus) => void }) {
  const [step, setStep] = useState(0)
  const [clinicName, setClinicName] = useState('')
  const [name, setName] = useState('')
  const [credentials, setCredentials] = useState('')
  const choice = usePassphraseChoice([clinicName, name])
  const { code, isMaking, refusal, make } = useMakeVault()
  const finish = async (passphrase: string) => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const isMade = await make({ clinicName, timeZone, facilitator: { name, credentials }, passphrase })
    if (!isMade) return
    choice.clear()
    setStep(3)
  }
  if (code !== null) return <KeepCode code={code} onStatus={onStatus} above={<StepList current={3} />} />
  return (
    <VaultPage>
      <StepList current={step} />
      {step === 0 && <ClinicStep name={clinicName} onName={setClinicName} onDone={() => setStep(1)} />}
      {step === 1 && (
        <PersonStep
          name={name}
          credentials={credentials}
          onName={setName}
          onCredentials={setCredentials}
          onDone={() => setStep(2)}
          onBack={() => setStep(0)}
        />
      )}
      {step === 2 && (
        <PassphraseStep
          choice={choice}
          isMaking={isMaking}
          refusal={refusal}
          onDone={passphrase => void finish(passphrase)}
          onBack={() => setStep(1)}
        />
      )}
    </VaultPage>
  )
}

function useMakeVault() {
  const [code, setCode] = useState<string | null>(null)
  const [isMaking, setMaking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const make = async (first: Parameters<typeof call<'vault.create'>>[1]): Promise<boolean> => {
    setMaking(true)
    setRefusal(null)
    try {
      const { recoveryCode } = await call('vault.create', first)
      setCode(recoveryCode)
      return true
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      setRefusal(error.message)
      return false
    } finally {
      setMaking(false)
    }
  }
  return { code, isMaking, refusal, make }
}
