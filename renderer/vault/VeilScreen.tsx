import { useId, useState, type FormEvent } from 'react'
import { call } from '#renderer/app/call.ts'
import { SecretField } from '#renderer/app/SecretField.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { TryFaultText } from './TryFaultText.tsx'
import { useTry } from './use-try.ts'
import { useWords } from './vault.words.ts'
import { VaultPage } from './VaultPage.tsx'
import styles from './vault.module.css'

/** The cover while a session goes on and nobody was at the keyboard; it ends by the event `vault.veiled`. */
export function VeilScreen({ onSafety }: { onSafety?: () => void }) {
  const t = useWords()
  const id = useId()
  const tries = useTry()
  const [secret, setSecret] = useState('')
  const [focusCount, setFocusCount] = useState(0)
  const lift = async (event: FormEvent) => {
    event.preventDefault()
    if (tries.isTrying || tries.left > 0) return
    if (secret === '') tries.say(t('typePassphrase'))
    else if (await tries.run(() => call('vault.liftVeil', { secret }))) return
    setFocusCount(focusCount + 1)
  }
  return (
    <VaultPage
      width="narrow"
      isCover
      tools={
        <>
          {onSafety && (
            <Button variant="plain" icon="safety" shortcut="F1" onPress={onSafety}>
              {t('safety')}
            </Button>
          )}
          <Button icon="lock" shortcut="Ctrl L" onPress={() => void call('vault.lock')}>
            {t('lock')}
          </Button>
        </>
      }
    >
      <form className={styles.form} noValidate onSubmit={event => void lift(event)}>
        <div className={styles.intro}>
          <h1>{t('veilTitle')}</h1>
          <p className={styles.why}>{t('veilWhy')}</p>
        </div>
        <SecretField
          label={t('passphrase')}
          value={secret}
          onChange={setSecret}
          autoFocus
          isLarge
          isWrong={tries.fault?.kind === 'wrong'}
          describedBy={id}
          focusCount={focusCount}
        />
        <TryFaultText id={id} tries={tries} />
        <Button
          variant="primary"
          size="large"
          type="submit"
          shortcut="Enter"
          isWide
          isPending={tries.isTrying}
          pendingLabel={t('checking')}
          isDisabled={tries.left > 0}
        >
          {t('liftVeil')}
        </Button>
      </form>
    </VaultPage>
  )
}
