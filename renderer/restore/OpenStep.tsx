import { useState } from 'react'
import { call } from '#renderer/app/call.ts'
import { CodeForm, PeopleChooser, SecretForm } from '#renderer/app/secret-parts.tsx'
import { useProgress } from '#renderer/app/use-progress.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { FoundBackup, Rehearsal, RehearsalInput } from '#shared/restore/restore.ts'
import styles from './restore.module.css'
import { useWords } from './restore.words.ts'
import { StepHead } from './StepHead.tsx'
import { madeText } from './texts.ts'

interface OpenStepProps {
  readonly backup: FoundBackup
  readonly onOpened: (rehearsal: Rehearsal) => void
  readonly onBack: () => void
}

/** Step 2: who could open it when it was made, and their passphrase, or the recovery code of that time. */
export function OpenStep({ backup, onOpened, onBack }: OpenStepProps) {
  const t = useWords()
  const { people, backupId, madeAt } = backup
  const [isByCode, setByCode] = useState(people.length === 0)
  const [slotId, setSlotId] = useState<string | null>(people.length === 1 ? (people[0]?.slotId ?? null) : null)
  const [isReading, setReading] = useState(false)
  const rehearse = async (who: Pick<RehearsalInput, 'with' | 'slotId' | 'secret'>) => {
    setReading(true)
    try {
      onOpened(await call('restore.rehearse', { backupId, ...who }))
    } finally {
      setReading(false)
    }
  }
  const person = people.find(one => one.slotId === slotId)
  const others = (
    <>
      <Button variant="plain" isDisabled={isReading} onPress={() => setByCode(true)}>
        {t('useCode')}
      </Button>
      <Button variant="plain" isDisabled={isReading} onPress={onBack}>
        {t('anotherBackup')}
      </Button>
    </>
  )
  return (
    <div className={styles['step']}>
      <StepHead>{t('whoTitle')}</StepHead>
      <p className={styles['why']}>{madeAt === null ? t('whoWhyUnknown') : t('whoWhy', { day: madeText(madeAt) })}</p>
      {isByCode ? (
        <CodeForm
          why={t('codeWhy')}
          submitLabel={t('read')}
          open={secret => rehearse({ with: 'recovery-code', slotId: null, secret })}
          onBack={() => (people.length === 0 ? onBack() : setByCode(false))}
        />
      ) : person === undefined ? (
        <>
          <PeopleChooser people={people} before={null} onChoose={chosen => setSlotId(chosen.slotId)} />
          <div className={styles['row']}>{others}</div>
        </>
      ) : (
        <>
          <p>
            <UserText as="b">{person.name}</UserText>
          </p>
          <SecretForm
            key={person.slotId}
            submitLabel={t('read')}
            open={secret => rehearse({ with: 'passphrase', slotId: person.slotId, secret })}
          >
            {others}
          </SecretForm>
        </>
      )}
      {isReading && <Reading />}
    </div>
  )
}

const megabytes = (bytes: number) => Math.max(1, Math.round(bytes / 1_000_000))

/** How far the copy is, then that it is read; and the way to stop it. */
function Reading() {
  const t = useWords()
  const progress = useProgress('restore.rehearse')
  const isCopied = progress !== null && progress.done >= progress.total
  return (
    <div className={styles['reading']}>
      <p role="status">
        {progress === null || isCopied
          ? t('reading')
          : t('copying', { done: megabytes(progress.done), total: megabytes(progress.total) })}
      </p>
      {progress !== null && !isCopied && <progress value={progress.done} max={progress.total} aria-hidden="true" />}
      <Button onPress={() => void call('restore.cancel')}>{t('cancel')}</Button>
    </div>
  )
}
