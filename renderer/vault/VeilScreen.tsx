import { useCallback, useEffect, useState } from 'react'
import type { VeilFacts } from '#shared/vault/goes-on.ts'
import { lockVault } from '#renderer/app/actions.ts'
import { call } from '#renderer/app/call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { PinForm } from './PinForm.tsx'
import { RoomClock } from './RoomClock.tsx'
import { SecretForm } from './SecretForm.tsx'
import { VaultPage } from './VaultPage.tsx'
import styles from './vault.module.css'
import { useWords } from './veil.words.ts'

const lift = (way: 'passphrase' | 'pin') => async (secret: string) => {
  await call('vault.liftVeil', { with: way, secret })
}
const byPassphrase = lift('passphrase')
const byPin = lift('pin')

/** Over a session that goes on: its clock and no record. The session's PIN or the passphrase brings the records back. */
export function VeilScreen() {
  const t = useWords()
  const { facts, ask } = useVeilFacts()
  const [wantsPassphrase, setWantsPassphrase] = useState(false)
  const [isPinGone, setPinGone] = useState(false)
  if (facts === null) return <VaultPage title={t('title')}>{null}</VaultPage>
  const isByPin = facts.pinTriesLeft > 0 && !wantsPassphrase
  const lock = (
    <Button variant="plain" onPress={() => void lockVault()}>
      {t('lockInstead')}
    </Button>
  )
  return (
    <VaultPage title={t('title')}>
      {facts.goesOn !== null && <RoomClock goesOn={facts.goesOn} />}
      <p className={styles['why']}>{t('why')}</p>
      {isPinGone && facts.pinTriesLeft === 0 && (
        <p className={styles['why']} role="alert">
          {t('pinGone')}
        </p>
      )}
      {isByPin ? (
        <PinForm
          submitLabel={t('lift')}
          open={byPin}
          onRefused={() => {
            setPinGone(true)
            ask()
          }}
        >
          <Button variant="plain" onPress={() => setWantsPassphrase(true)}>
            {t('usePassphrase')}
          </Button>
          {lock}
        </PinForm>
      ) : (
        <SecretForm submitLabel={t('lift')} open={byPassphrase}>
          {facts.pinTriesLeft > 0 && (
            <Button variant="plain" onPress={() => setWantsPassphrase(false)}>
              {t('usePin')}
            </Button>
          )}
          {lock}
        </SecretForm>
      )}
    </VaultPage>
  )
}

const WITHOUT_FACTS: VeilFacts = { goesOn: null, pinTriesLeft: 0 }

/** What the shell lets the veil show; without an answer the passphrase lifts it all the same. */
function useVeilFacts() {
  const [facts, setFacts] = useState<VeilFacts | null>(null)
  const ask = useCallback(() => {
    void call('vault.veilFacts').then(setFacts, () => setFacts(WITHOUT_FACTS))
  }, [])
  useEffect(ask, [ask])
  return { facts, ask }
}
