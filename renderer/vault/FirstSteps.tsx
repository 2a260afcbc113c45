import { useState, type ReactNode } from 'react'
import { NewStaffMember } from '#shared/facilitators/staff-member.ts'
import { FirstRun } from '#shared/vault/vault.ts'
import { faultText } from '#renderer/app/fault-words.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { focusFirstFault } from './focus-fault.ts'
import { useWords } from './setup.words.ts'
import { VaultPage } from './VaultPage.tsx'
import styles from './vault.module.css'

interface ParseResult {
  readonly error?:
    { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] } | undefined
}

/** The first thing wrong with a field, as a sentence. */
const faultAt = ({ error }: ParseResult, field: string): string | undefined => {
  const issue = error?.issues.find(({ path }) => path[0] === field)
  return issue === undefined ? undefined : faultText(issue.message)
}

interface StepFormProps {
  readonly why: string
  readonly onSubmit: () => void
  readonly onBack?: () => void
  /** Another way on, beside the one filled button. */
  readonly other?: ReactNode
  readonly children: ReactNode
}

function StepForm({ why, onSubmit, onBack, other, children }: StepFormProps) {
  const t = useWords()
  return (
    <form
      className={styles['form']}
      onSubmit={event => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <p className={styles['why']}>{why}</p>
      {children}
      <div className={styles['row']}>
        <Button variant="primary" type="submit">
          {t('next')}
        </Button>
        {onBack !== undefined && (
          <Button variant="plain" onPress={onBack}>
            {t('back')}
          </Button>
        )}
        {other}
      </div>
    </form>
  )
}

interface ClinicStepProps {
  readonly clinic: string
  readonly setClinic: (name: string) => void
  readonly onNext: () => void
  readonly onRestore: () => void
}

/** Step 1: the clinic's name, or a backup instead of a new vault. */
export function ClinicStep({ clinic, setClinic, onNext, onRestore }: ClinicStepProps) {
  const t = useWords()
  const [isChecked, setChecked] = useState(false)
  const parsed = FirstRun.pick({ clinicName: true }).safeParse({ clinicName: clinic })
  const submit = () => {
    if (parsed.success) return onNext()
    setChecked(true)
    focusFirstFault()
  }
  return (
    <VaultPage key="clinic" title={t('clinicTitle')} kicker={t('step', { step: 1 })}>
      <StepForm
        why={t('clinicWhy')}
        onSubmit={submit}
        other={
          <Button variant="plain" onPress={onRestore}>
            {t('haveBackup')}
          </Button>
        }
      >
        <TextField
          label={t('clinic')}
          value={clinic}
          onChange={setClinic}
          errorMessage={isChecked ? faultAt(parsed, 'clinicName') : undefined}
          autoFocus
        />
      </StepForm>
    </VaultPage>
  )
}

interface PersonStepProps {
  readonly person: { readonly name: string; readonly credentials: string }
  readonly setName: (name: string) => void
  readonly setCredentials: (credentials: string) => void
  readonly onBack: () => void
  readonly onNext: () => void
}

/** Step 2: the first facilitator. */
export function PersonStep({ person, setName, setCredentials, onBack, onNext }: PersonStepProps) {
  const t = useWords()
  const [isChecked, setChecked] = useState(false)
  const parsed = NewStaffMember.safeParse(person)
  const submit = () => {
    if (parsed.success) return onNext()
    setChecked(true)
    focusFirstFault()
  }
  return (
    <VaultPage key="person" title={t('personTitle')} kicker={t('step', { step: 2 })}>
      <StepForm why={t('personWhy')} onSubmit={submit} onBack={onBack}>
        <TextField
          label={t('name')}
          value={person.name}
          onChange={setName}
          errorMessage={isChecked ? faultAt(parsed, 'name') : undefined}
          autoFocus
        />
        <TextField
          label={t('credentials')}
          description={t('credentialsHow')}
          value={person.credentials}
          onChange={setCredentials}
          errorMessage={isChecked ? faultAt(parsed, 'credentials') : undefined}
        />
      </StepForm>
    </VaultPage>
  )
}
