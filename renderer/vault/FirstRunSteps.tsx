import { useState, type FormEvent, type ReactNode } from 'react'
import { PassphraseFields } from '#renderer/app/PassphraseFields.tsx'
import type { PassphraseChoice } from '#renderer/app/use-passphrase-choice.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { clinicFault, personFaults } from './first-run-faults.ts'
import { useWords } from './vault.words.ts'
import styles from './vault.module.css'

interface StepProps {
  readonly title: string
  readonly why: string
  readonly onSubmit: () => void
  readonly onBack?: () => void
  readonly action: ReactNode
  readonly children: ReactNode
}

function Step({ title, why, onSubmit, onBack, action, children }: StepProps) {
  const t = useWords()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <div className={styles.intro}>
        <h1>{title}</h1>
        <p className={styles.why}>{why}</p>
      </div>
      {children}
      <div className={styles.actions}>
        {action}
        {onBack !== undefined && <Button onPress={onBack}>{t('back')}</Button>}
      </div>
    </form>
  )
}

/** Puts the caret into the first field that is wrong, once it is marked. */
function toFirstFault(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('input[aria-invalid="true"]')?.focus())
}

interface ClinicProps {
  readonly name: string
  readonly onName: (name: string) => void
  readonly onDone: () => void
}

/** Step 1: the clinic's name. */
export function ClinicStep({ name, onName, onDone }: ClinicProps) {
  const t = useWords()
  const [isAsked, setAsked] = useState(false)
  const fault = clinicFault(name, t)
  const next = () => {
    setAsked(true)
    if (fault === undefined) onDone()
    else toFirstFault()
  }
  return (
    <Step title={t('clinicTitle')} why={t('clinicWhy')} onSubmit={next} action={<ContinueButton />}>
      <TextField
        label={t('clinicName')}
        description={t('clinicHint')}
        value={name}
        onChange={onName}
        autoFocus
        {...(isAsked && fault !== undefined ? { errorMessage: fault } : {})}
      />
    </Step>
  )
}

interface PersonProps {
  readonly name: string
  readonly credentials: string
  readonly onName: (name: string) => void
  readonly onCredentials: (credentials: string) => void
  readonly onDone: () => void
  readonly onBack: () => void
}

/** Step 2: the first facilitator. */
export function PersonStep({ name, credentials, onName, onCredentials, onDone, onBack }: PersonProps) {
  const t = useWords()
  const [isAsked, setAsked] = useState(false)
  const faults = personFaults(name, credentials, t)
  const next = () => {
    setAsked(true)
    if (faults.name === undefined && faults.credentials === undefined) onDone()
    else toFirstFault()
  }
  const shown = (fault: string | undefined) => (isAsked && fault !== undefined ? { errorMessage: fault } : {})
  return (
    <Step title={t('youTitle')} why={t('youWhy')} onSubmit={next} onBack={onBack} action={<ContinueButton />}>
      <TextField label={t('yourName')} value={name} onChange={onName} autoFocus {...shown(faults.name)} />
      <TextField
        label={t('credentials')}
        description={t('credentialsHint')}
        value={credentials}
        onChange={onCredentials}
        {...shown(faults.credentials)}
      />
    </Step>
  )
}

interface PassphraseProps {
  readonly choice: PassphraseChoice
  readonly isMaking: boolean
  readonly refusal: string | null
  readonly onDone: (passphrase: string) => void
  readonly onBack: () => void
}

/** Step 3: the passphrase; sending it makes the vault. */
export function PassphraseStep({ choice, isMaking, refusal, onDone, onBack }: PassphraseProps) {
  const t = useWords()
  const make = async () => {
    if (isMaking) return
    const passphrase = await choice.accept()
    if (passphrase !== null) onDone(passphrase)
  }
  return (
    <Step
      title={t('passphraseTitle')}
      why={t('passphraseWhy')}
      onSubmit={() => void make()}
      {...(isMaking ? {} : { onBack })}
      action={
        <Button variant="primary" size="large" type="submit" isPending={isMaking} pendingLabel={t('makingVault')}>
          {t('makeVault')}
        </Button>
      }
    >
      {refusal !== null && <Banner tone="error">{refusal}</Banner>}
      <PassphraseFields choice={choice} autoFocus />
    </Step>
  )
}

function ContinueButton() {
  const t = useWords()
  return (
    <Button variant="primary" size="large" type="submit" shortcut="Enter">
      {t('continue')}
    </Button>
  )
}
