import { useState } from 'react'
import type { Ways } from '#shared/damage/damage.ts'
import type { ChooserPerson } from '#shared/vault/vault.ts'
import { call } from '#renderer/app/call.ts'
import { useProgress } from '#renderer/app/use-progress.ts'
import { setVaultStatus } from '#renderer/app/vault-state.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { CodeForm } from './CodeForm.tsx'
import { EmergencyForm } from './EmergencyForm.tsx'
import { useWords } from './fault.words.ts'
import { PeopleChooser } from './PeopleChooser.tsx'
import { SecretForm } from './SecretForm.tsx'
import { VaultPage } from './VaultPage.tsx'
import styles from './vault.module.css'
import { useWords as useVaultWords } from './vault.words.ts'

interface ReadDamagedProps {
  readonly ways: NonNullable<Ways['reading']>
  readonly onBack: () => void
}

/** Opens what can be read of a damaged vault: who, and their passphrase; or the recovery code, with who reads and why. */
export function ReadDamaged({ ways, onBack }: ReadDamagedProps) {
  const t = useWords()
  const known = useVaultWords()
  const progress = useProgress('damage.read')
  const [chosen, setChosen] = useState<ChooserPerson | null>(null)
  const [isByCode, setByCode] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const only = ways.people.length === 1 ? ways.people[0] : undefined
  const person = chosen ?? only
  if (code !== null)
    return (
      <EmergencyForm
        begin={async emergency =>
          setVaultStatus(await call('damage.read', { with: 'recovery-code', secret: code, emergency }))
        }
        onBack={() => setCode(null)}
      />
    )
  const back = (
    <Button variant="plain" onPress={onBack}>
      {t('back')}
    </Button>
  )
  const byPassphrase = async (secret: string) => {
    const slot = person === undefined ? {} : { slotId: person.slotId }
    setVaultStatus(await call('damage.read', { with: 'passphrase', secret, ...slot }))
  }
  const why = { 'vault.hdr': t('readWho'), backup: t('keysFromBackup'), 'kept-aside': t('keysFromAside') }[
    ways.keysFrom
  ]
  return (
    <VaultPage title={t('readTitle')}>
      <p className={styles['why']}>{why}</p>
      {isByCode ? (
        <CodeForm open={async typed => setCode(typed)} onBack={() => setByCode(false)} />
      ) : person === undefined ? (
        <>
          <PeopleChooser people={ways.people} before={null} onChoose={setChosen} />
          <div className={styles['row']}>
            <Button variant="plain" onPress={() => setByCode(true)}>
              {known('useCode')}
            </Button>
            {back}
          </div>
        </>
      ) : (
        <>
          {only === undefined && (
            <div className={styles['chosen']}>
              <UserText as="b">{person.name}</UserText>
              <Button variant="plain" onPress={() => setChosen(null)}>
                {known('somebodyElse')}
              </Button>
            </div>
          )}
          <SecretForm submitLabel={t('readGo')} open={byPassphrase}>
            <Button variant="plain" onPress={() => setByCode(true)}>
              {known('useCode')}
            </Button>
            {back}
          </SecretForm>
          <p role="status">
            {progress === null ? null : t('readingAt', { done: progress.done, total: progress.total })}
          </p>
        </>
      )}
    </VaultPage>
  )
}
