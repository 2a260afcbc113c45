import { useState } from 'react'
import { parseRecoveryCode, recoveryCodeSentence } from '#shared/vault/recovery-code.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { Announced } from './Announced.tsx'
import { useTrySecret } from './use-try-secret.ts'
import styles from './vault.module.css'
import { useWords } from './vault.words.ts'

interface CodeFormProps {
  readonly open: (code: string) => Promise<void>
  readonly onBack: () => void
  /** What the code is for and what its button says, where it is not the vault's own lock. */
  readonly why?: string
  readonly submitLabel?: string
}

const lettersIn = (text: string) => text.replace(/[\s\p{Pd}._]/gu, '').length

/** The recovery code, typed as the person likes; what is wrong with it is said before the vault is asked. */
export function CodeForm({ open, onBack, why, submitLabel }: CodeFormProps) {
  const t = useWords()
  const [code, setCode] = useState('')
  const { attempt, isPending, isWaiting, message, announcement, say } = useTrySecret(open)
  const count = lettersIn(code)
  const submit = () => {
    if (isPending || isWaiting) return
    const parsed = parseRecoveryCode(code)
    if (!parsed.ok) return say(recoveryCodeSentence(parsed.error))
    void attempt(parsed.code)
  }
  return (
    <form
      className={styles['form']}
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <p className={styles['why']}>{why ?? t('codeWhy')}</p>
      <div className={styles['codeField']}>
        <TextField
          label={t('code')}
          value={code}
          onChange={setCode}
          {...(message === null ? { description: count === 0 ? t('codeHow') : t('codeSoFar', { count }) } : {})}
          errorMessage={message ?? undefined}
          maxLength={200}
          isCode
          autoFocus
        />
      </div>
      <Announced {...announcement} />
      <div className={styles['row']}>
        <Button
          variant="primary"
          size="large"
          type="submit"
          isDisabled={isWaiting}
          isPending={isPending}
          pendingLabel={t('opening')}
        >
          {submitLabel ?? t('unlock')}
        </Button>
        <Button variant="plain" onPress={onBack}>
          {t('usePassphrase')}
        </Button>
      </div>
    </form>
  )
}
