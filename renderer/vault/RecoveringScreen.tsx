import { useState } from 'react'
import type { ChooserPerson } from '#shared/vault/vault.ts'
import { call } from '#renderer/app/call.ts'
import { lockVault } from '#renderer/app/actions.ts'
import { setVaultStatus } from '#renderer/app/vault-state.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { EmergencyForm } from './EmergencyForm.tsx'
import { NewPassphraseForm } from './NewPassphraseForm.tsx'
import { useWords } from './setup.words.ts'
import { VaultPage } from './VaultPage.tsx'
import styles from './vault.module.css'

interface RecoveringScreenProps {
  readonly administrators: readonly ChooserPerson[]
}

/** After the recovery code opened the vault: a lost passphrase is chosen anew, or emergency access begins. */
export function RecoveringScreen({ administrators }: RecoveringScreenProps) {
  const t = useWords()
  const [way, setWay] = useState<'lost' | 'emergency' | null>(null)
  const back = () => setWay(null)
  if (way === 'lost') return <LostPassphrase administrators={administrators} onBack={back} />
  if (way === 'emergency')
    return (
      <EmergencyForm
        begin={async emergency => setVaultStatus(await call('vault.beginEmergency', emergency))}
        onBack={back}
      />
    )
  return (
    <VaultPage title={t('recoveringTitle')}>
      <p className={styles['why']}>{t('recoveringWhy')}</p>
      <div className={styles['ways']}>
        <section className={styles['way']}>
          <h2>{t('lostTitle')}</h2>
          <p>{t('lostWhy')}</p>
          <Button variant="primary" onPress={() => setWay('lost')} autoFocus>
            {t('lostGo')}
          </Button>
        </section>
        <section className={styles['way']}>
          <h2>{t('emergencyTitle')}</h2>
          <p>{t('emergencyWhy')}</p>
          <Button onPress={() => setWay('emergency')}>{t('emergencyGo')}</Button>
        </section>
      </div>
      <div className={styles['row']}>
        <Button variant="plain" onPress={() => void lockVault()}>
          {t('lockAgain')}
        </Button>
      </div>
    </VaultPage>
  )
}

interface LostPassphraseProps extends RecoveringScreenProps {
  readonly onBack: () => void
}

function LostPassphrase({ administrators, onBack }: LostPassphraseProps) {
  const t = useWords()
  const [slotId, setSlotId] = useState(administrators.length === 1 ? (administrators[0]?.slotId ?? null) : null)
  const [reason, setReason] = useState('')
  const chosen = administrators.find(person => person.slotId === slotId)
  return (
    <VaultPage title={t('newPassphraseTitle')}>
      <NewPassphraseForm
        why={t('newPassphraseWhy')}
        name={chosen?.name ?? ''}
        set={passphrase => call('vault.recoverPassphrase', { slotId: slotId ?? '', passphrase, reason })}
        isAboveGood={slotId !== null && reason.trim() !== ''}
        onBack={onBack}
        above={isChecked => (
          <>
            {administrators.length > 1 && (
              <SelectField
                label={t('whose')}
                value={slotId}
                onChange={setSlotId}
                options={administrators.map(person => ({ id: person.slotId, label: person.name }))}
                placeholder={t('whoseChoose')}
                errorMessage={isChecked && slotId === null ? t('whoseMissing') : undefined}
              />
            )}
            <TextArea
              label={t('reason')}
              description={t('reasonHow')}
              value={reason}
              onChange={setReason}
              rows={2}
              maxLength={1_000}
              errorMessage={isChecked && reason.trim() === '' ? t('reasonMissing') : undefined}
              autoFocus
            />
          </>
        )}
      />
    </VaultPage>
  )
}
