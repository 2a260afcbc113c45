import { useId, useState } from 'react'
import type { Person } from '#shared/vault/vault.ts'
import { flushDrafts } from '#renderer/app/autosave.ts'
import { call, CallError } from '#renderer/app/call.ts'
import { setVaultStatus } from '#renderer/app/vault-state.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Announced } from './Announced.tsx'
import { freshCode } from './fresh-code.ts'
import { SecretField } from './SecretField.tsx'
import { useTrySecret } from './use-try-secret.ts'
import styles from './vault.module.css'
import { useWords } from './vault-settings.words.ts'

interface RenewCodeProps {
  readonly person: Person
  readonly onClose: () => void
}

/** Asks for the passphrase, makes a new recovery code, and hands over to the screen that shows it once. */
export function RenewCode({ person, onClose }: RenewCodeProps) {
  const t = useWords()
  const formId = useId()
  const [secret, setSecret] = useState('')
  const { attempt, isPending, isWaiting, message, announcement, say } = useTrySecret(async typed => {
    if (!(await call('vault.checkPassphrase', { secret: typed }))) throw new CallError('wrong-secret', t('wrong'))
    // Until the new code is confirmed no record can be written: what was typed goes first.
    await flushDrafts()
    freshCode.set((await call('vault.renewRecoveryCode')).recoveryCode)
    setVaultStatus({ state: 'confirming', person })
  })
  return (
    <Dialog
      title={t('renew')}
      onClose={onClose}
      closeLabel={t('close')}
      actions={
        <>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            isDisabled={isWaiting}
            isPending={isPending}
            pendingLabel={t('renewing')}
          >
            {t('renewNow')}
          </Button>
          <Button variant="plain" onPress={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles['form']}
        onSubmit={event => {
          event.preventDefault()
          if (secret === '') say(t('typeCurrent'))
          else if (!isPending && !isWaiting) void attempt(secret)
        }}
      >
        <p>{t('renewWhy')}</p>
        <SecretField
          label={t('current')}
          value={secret}
          onChange={setSecret}
          errorMessage={message ?? undefined}
          autoFocus
        />
        <Announced {...announcement} />
      </form>
    </Dialog>
  )
}
