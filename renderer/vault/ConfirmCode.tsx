import { useRef, useState, type FormEvent } from 'react'
import { call, CallError } from '#renderer/app/call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { matchesRecoveryGroup, recoveryCodeGroups } from '#shared/vault/recovery-code.ts'
import type { VaultStatus } from '#shared/vault/vault.ts'
import { useWords } from './vault.words.ts'
import styles from './vault.module.css'

interface Props {
  readonly code: string
  readonly onStatus: (status: VaultStatus) => void
  readonly onBack: () => void
}

/** Two groups, chosen by chance, typed back from the copy. Until then no record can be written. */
export function ConfirmCode({ code, onStatus, onBack }: Props) {
  const t = useWords()
  const [places] = useState(twoPlaces)
  const { typed, type, wrong, refusal, isSending, send } = useConfirming(code, places, onStatus)
  const form = useRef<HTMLFormElement>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    await send()
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('input[aria-invalid="true"]')?.focus())
  }
  const fault = (index: number) => {
    if (!wrong.includes(index)) return {}
    const key = typed[index]?.trim() === '' ? 'confirmEmpty' : 'confirmWrong'
    return { errorMessage: t(key, { group: (places[index] ?? 0) + 1 }) }
  }
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={event => void submit(event)}>
      <div className={styles.intro}>
        <h1>{t('confirmTitle')}</h1>
        <p className={styles.why}>{t('confirmWhy')}</p>
      </div>
      {refusal !== null && <Banner tone="error">{refusal}</Banner>}
      <div className={styles.pair}>
        {places.map((place, index) => (
          <TextField
            key={place}
            label={t('group', { group: place + 1 })}
            value={typed[index] ?? ''}
            onChange={text => type(index, text)}
            autoFocus={index === 0}
            maxLength={20}
            {...fault(index)}
          />
        ))}
      </div>
      <div className={styles.actions}>
        <Button
          variant="primary"
          size="large"
          type="submit"
          shortcut="Enter"
          isPending={isSending}
          pendingLabel={t('confirming')}
        >
          {t('confirm')}
        </Button>
        <Button onPress={onBack}>{t('showCodeAgain')}</Button>
      </div>
    </form>
  )
}

function useConfirming(code: string, places: readonly number[], onStatus: (status: VaultStatus) => void) {
  const [typed, setTyped] = useState<readonly string[]>(['', ''])
  const [wrong, setWrong] = useState<readonly number[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const type = (index: number, text: string) => {
    setTyped(typed.map((one, at) => (at === index ? text : one)))
    setWrong(wrong.filter(at => at !== index))
  }
  const send = async () => {
    const groups = recoveryCodeGroups(code)
    const isWrong = (index: number) => !matchesRecoveryGroup(groups[places[index] ?? 0] ?? '', typed[index] ?? '')
    const found = [0, 1].filter(isWrong)
    setWrong(found)
    setRefusal(null)
    if (found.length > 0 || isSending) return
    setSending(true)
    try {
      onStatus(
        await call('vault.confirmRecoveryCode', {
          groups: places.map((index, at) => ({ index, text: typed[at] ?? '' })),
        }),
      )
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      setRefusal(error.message)
    } finally {
      setSending(false)
    }
  }
  return { typed, type, wrong, refusal, isSending, send }
}

/** Two different places of nine, in their order. */
function twoPlaces(): number[] {
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint32Array(2))
  const one = first % 9
  const other = (one + 1 + (second % 8)) % 9
  return [one, other].sort((a, b) => a - b)
}
