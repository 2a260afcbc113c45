import { useState } from 'react'
import { matchesRecoveryGroup, recoveryCodeGroups } from '#shared/vault/recovery-code.ts'
import { call } from '#renderer/app/call.ts'
import { setVaultStatus } from '#renderer/app/vault-state.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { focusFirstFault } from './focus-fault.ts'
import { useWords } from './setup.words.ts'
import styles from './vault.module.css'

interface ConfirmGroupsProps {
  readonly code: string
  readonly places: readonly [number, number]
  readonly onBack: () => void
}

/** Two groups of the code, asked by place and typed back; a wrong one says which. Opens the desk when both are right. */
export function ConfirmGroups({ code, places, onBack }: ConfirmGroupsProps) {
  const t = useWords()
  const groups = recoveryCodeGroups(code)
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const [wrong, setWrong] = useState<readonly number[]>([])
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const submit = async () => {
    const missed = places.filter(index => !matchesRecoveryGroup(groups[index] ?? '', typed[index] ?? ''))
    setWrong(missed)
    setRefusal(null)
    if (missed.length > 0) return focusFirstFault()
    if (isPending) return
    setPending(true)
    try {
      const answers = places.map(index => ({ index, text: typed[index] ?? '' }))
      setVaultStatus(await call('vault.confirmRecoveryCode', { groups: answers }))
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
    } finally {
      setPending(false)
    }
  }
  return (
    <form
      className={styles['form']}
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
    >
      <p className={styles['why']}>{t('confirmWhy')}</p>
      <div className={styles['two']}>
        {places.map((index, order) => (
          <TextField
            key={index}
            label={t('group', { place: index + 1 })}
            value={typed[index] ?? ''}
            onChange={text => setTyped({ ...typed, [index]: text })}
            errorMessage={wrong.includes(index) ? t('groupWrong', { place: index + 1 }) : undefined}
            maxLength={20}
            isCode
            autoFocus={order === 0}
          />
        ))}
      </div>
      <ErrorText>{refusal}</ErrorText>
      <div className={styles['row']}>
        <Button variant="primary" type="submit" isPending={isPending} pendingLabel={t('confirming')}>
          {t('confirm')}
        </Button>
        <Button variant="plain" onPress={onBack}>
          {t('seeAgain')}
        </Button>
      </div>
    </form>
  )
}
