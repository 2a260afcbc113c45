import { useState } from 'react'
import { call } from '#renderer/app/call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { RadioChoice } from '#renderer/ui/RadioChoice.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { FoundBackup, RestoreChoice } from '#shared/restore/restore.ts'
import styles from './restore.module.css'
import { useWords } from './restore.words.ts'
import { StepHead } from './StepHead.tsx'
import { factsText, madeText } from './texts.ts'

interface ChooseStepProps {
  readonly choice: RestoreChoice
  /** What went wrong before one came back to here. */
  readonly refusal: string | null
  readonly onChoose: (backup: FoundBackup) => void
  readonly onLeave: () => void
}

/** Step 1: one of the backups that were found, or a file. */
export function ChooseStep({ choice, refusal, onChoose, onLeave }: ChooseStepProps) {
  const t = useWords()
  const [backupId, setBackupId] = useState<string | null>(choice.found[0]?.backupId ?? null)
  const [said, setSaid] = useState<string | null>(refusal)
  const goOn = () => {
    const chosen = choice.found.find(found => found.backupId === backupId)
    if (chosen === undefined) setSaid(t('chooseOne'))
    else onChoose(chosen)
  }
  const chooseFile = async () => {
    setSaid(null)
    try {
      const chosen = await call('restore.choose')
      if (chosen !== null) onChoose(chosen)
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error))
    }
  }
  const options = choice.found.map(found => ({
    id: found.backupId,
    label: madeText(found.madeAt),
    description: <UserText>{factsText(found)}</UserText>,
  }))
  return (
    <div className={styles['step']}>
      <StepHead>{t('chooseTitle')}</StepHead>
      <p className={styles['why']}>{t('chooseWhy')}</p>
      {options.length === 0 ? (
        <p>{t('noneFound')}</p>
      ) : (
        <RadioChoice label={t('found')} value={backupId} onChange={setBackupId} options={options} />
      )}
      <ErrorText>{said}</ErrorText>
      <div className={styles['row']}>
        {options.length > 0 && (
          <Button variant="primary" onPress={goOn}>
            {t('next')}
          </Button>
        )}
        <Button variant={options.length === 0 ? 'primary' : 'quiet'} onPress={() => void chooseFile()}>
          {t('chooseFile')}
        </Button>
        <Button variant="plain" onPress={onLeave}>
          {t('leave')}
        </Button>
      </div>
      {choice.unusable.length > 0 && (
        <section className={styles['unusable']} aria-labelledby="unusable-backups">
          <h3 id="unusable-backups">{t('unusable')}</h3>
          <ul>
            {choice.unusable.map(({ folder, name, message }) => (
              <li key={`${folder}/${name}`}>
                <UserText>{message}</UserText>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
