import { useEffect, useState, type ReactNode } from 'react'
import type { ChooserPerson } from '#shared/vault/vault.ts'
import { useBackupProgress } from '#renderer/app/backup-progress.ts'
import { unlockVault } from '#renderer/app/vault-state.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { takeKey } from '#renderer/ui/keys.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { CodeForm } from './CodeForm.tsx'
import { LockedBecause } from './LockedBecause.tsx'
import { PeopleChooser } from './PeopleChooser.tsx'
import { SecretForm } from './SecretForm.tsx'
import { VaultPage } from './VaultPage.tsx'
import styles from './vault.module.css'
import { useWords } from './vault.words.ts'

const byCode = (secret: string) => unlockVault({ with: 'recovery-code', secret })

interface LockScreenProps {
  readonly folder: string
  readonly people: readonly ChooserPerson[]
  /** What happened just before, when it is to be said here. */
  readonly notice?: ReactNode
}

/** The locked vault: who it is, where there are several; the passphrase; or the recovery code when it is lost. */
export function LockScreen({ folder, people, notice }: LockScreenProps) {
  const t = useWords()
  const progress = useBackupProgress()
  const [isByCode, setByCode] = useState(false)
  const [chosen, setChosen] = useState<ChooserPerson | null>(null)
  const [before, setBefore] = useState<string | null>(null)
  const only = people.length === 1 ? people[0] : undefined
  const person = chosen ?? only
  const choose = (next: ChooserPerson | null) => {
    setChosen(next)
    if (next !== null) setBefore(next.slotId)
  }
  const code = (
    <Button variant="plain" onPress={() => setByCode(true)}>
      {t('useCode')}
    </Button>
  )
  return (
    <VaultPage title={t('title')} foot={<p className={styles['where']}>{t('where', { folder })}</p>}>
      <LockedBecause />
      {notice}
      <p role="status">{progress?.cause === 'migration' && t('migrating')}</p>
      {isByCode ? (
        <CodeForm open={byCode} onBack={() => setByCode(false)} />
      ) : (
        <>
          <p className={styles['why']}>{t('locked')}</p>
          {person === undefined ? (
            <>
              <PeopleChooser people={people} before={before} onChoose={choose} />
              <div className={styles['row']}>{code}</div>
            </>
          ) : (
            <PassphraseOf key={person.slotId} person={person} onBack={chosen === null ? null : () => choose(null)}>
              {code}
            </PassphraseOf>
          )}
        </>
      )}
    </VaultPage>
  )
}

interface PassphraseOfProps {
  readonly person: ChooserPerson
  /** Back to the chooser; null where there is nobody else. */
  readonly onBack: (() => void) | null
  readonly children: ReactNode
}

function PassphraseOf({ person, onBack, children }: PassphraseOfProps) {
  const t = useWords()
  useEscape(onBack)
  const open = (secret: string) => unlockVault({ with: 'passphrase', secret, slotId: person.slotId })
  return (
    <>
      {onBack !== null && (
        <div className={styles['chosen']}>
          <UserText as="b">{person.name}</UserText>
          <Button variant="plain" onPress={onBack}>
            {t('somebodyElse')}
          </Button>
        </div>
      )}
      <SecretForm submitLabel={t('unlock')} open={open}>
        {children}
      </SecretForm>
    </>
  )
}

/** Escape goes back to the chooser, unless it closes something that lies over it. */
function useEscape(onBack: (() => void) | null): void {
  useEffect(() => {
    if (onBack === null) return
    const press = (event: KeyboardEvent) => {
      if (document.querySelector('[role="dialog"]') === null) takeKey('passphrase', event, { close: onBack })
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [onBack])
}
