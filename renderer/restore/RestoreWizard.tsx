import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { call } from '#renderer/app/call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { FoundBackup, Rehearsal, RestoreChoice } from '#shared/restore/restore.ts'
import { ChooseStep } from './ChooseStep.tsx'
import { OpenStep } from './OpenStep.tsx'
import { PlaceStep } from './PlaceStep.tsx'
import styles from './restore.module.css'
import { useWords } from './restore.words.ts'
import { ResultStep } from './ResultStep.tsx'

export interface RestoreWizardProps {
  /** The page around it: before the desk or at it. */
  readonly Frame: ComponentType<{ readonly title: string; readonly children: ReactNode }>
  /** Away without having restored. */
  readonly onLeave: () => void
  /** A backup is in place: where the vault stands has to be asked anew. */
  readonly onDone: () => void
}

type Step =
  | { readonly at: 'choose'; readonly refusal: string | null }
  | { readonly at: 'open'; readonly backup: FoundBackup }
  | { readonly at: 'result' | 'place'; readonly rehearsal: Rehearsal }

const FIRST: Step = { at: 'choose', refusal: null }

/** From a backup to the records it holds, in four steps; until the last nothing changes, and each can be left. */
export function RestoreWizard({ Frame, onLeave, onDone }: RestoreWizardProps) {
  const t = useWords()
  const [choice, setChoice] = useState<RestoreChoice | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [step, setStep] = useState<Step>(FIRST)
  useEffect(() => {
    call('restore.list').then(setChoice, (error: unknown) =>
      setFault(error instanceof Error ? error.message : String(error)),
    )
    // What was opened is closed again when one goes another way.
    return () => void call('restore.cancel').catch(() => undefined)
  }, [])
  const backToChoose = (refusal: string | null) => {
    void call('restore.cancel').catch(() => undefined)
    setStep({ at: 'choose', refusal })
  }
  const refused = (message: string) => {
    void call('restore.outcome').catch(() => undefined)
    backToChoose(message)
  }
  if (choice === null)
    return (
      <Frame title={t('title')}>
        {fault === null ? (
          <Skeleton lines={4} label={t('looking')} />
        ) : (
          <div className={styles['step']}>
            <Banner tone="error">{fault}</Banner>
            <div className={styles['row']}>
              <Button onPress={onLeave}>{t('leave')}</Button>
            </div>
          </div>
        )}
      </Frame>
    )
  const { present } = choice
  return (
    <Frame title={t('title')}>
      {step.at === 'choose' && (
        <ChooseStep
          choice={choice}
          refusal={step.refusal}
          onChoose={backup => setStep({ at: 'open', backup })}
          onLeave={onLeave}
        />
      )}
      {step.at === 'open' && (
        <OpenStep
          backup={step.backup}
          onOpened={rehearsal => setStep({ at: 'result', rehearsal })}
          onBack={() => backToChoose(null)}
        />
      )}
      {step.at === 'result' && (
        <ResultStep
          rehearsal={step.rehearsal}
          present={present}
          onGoOn={() => setStep({ at: 'place', rehearsal: step.rehearsal })}
          onLeave={onLeave}
        />
      )}
      {step.at === 'place' && (
        <PlaceStep
          rehearsal={step.rehearsal}
          present={present}
          onPlaced={onDone}
          onRefused={refused}
          onBack={() => setStep({ at: 'result', rehearsal: step.rehearsal })}
        />
      )}
    </Frame>
  )
}
