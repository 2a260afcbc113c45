import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { call } from '#renderer/app/call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import type { VaultStatus } from '#shared/vault/vault.ts'
import { CodeGrid } from './CodeGrid.tsx'
import { TryFaultText } from './TryFaultText.tsx'
import { codeFault, groupsAsRead } from './typed-code.ts'
import { useTry } from './use-try.ts'
import { useWords } from './vault.words.ts'
import styles from './vault.module.css'

interface Props {
  readonly onStatus: (status: VaultStatus) => void
  readonly onOtherWay: () => void
}

/** Opens the vault by the code of the kit; what was typed stands below in nine groups, as on the kit, to compare. */
export function RecoveryCodeForm({ onStatus, onOtherWay }: Props) {
  const t = useWords()
  const id = useId()
  const tries = useTry()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [wrongGroup, setWrongGroup] = useState<number | null>(null)
  useEffect(() => field.current?.focus(), [])

  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (tries.isTrying || tries.left > 0) return
    const fault = codeFault(typed, t)
    setWrongGroup(fault?.group ?? null)
    if (fault !== null) tries.say(fault.sentence)
    else {
      const isOpen = await tries.run(async () => {
        onStatus(await call('vault.unlock', { secret: typed, with: 'recovery-code' }))
      })
      if (isOpen) return
    }
    field.current?.focus()
  }
  return (
    <form className={styles.form} noValidate onSubmit={event => void open(event)}>
      <div className={styles.intro}>
        <h1>{t('codeTitle')}</h1>
        <p className={styles.why}>{t('codeWhy')}</p>
      </div>
      <div className={styles.codeField}>
        <label htmlFor={`${id}-code`}>{t('code')}</label>
        <p id={`${id}-hint`} className={styles.hint}>
          {t('codeHint')}
        </p>
        <input
          ref={field}
          id={`${id}-code`}
          value={typed}
          onChange={event => {
            setTyped(event.target.value)
            setWrongGroup(null)
          }}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={tries.fault?.kind === 'wrong'}
          aria-describedby={`${id}-hint ${id}`}
        />
      </div>
      <CodeGrid label={t('codeAsRead')} groups={groupsAsRead(typed)} wrong={wrongGroup} />
      <TryFaultText id={id} tries={tries} />
      <div className={styles.column}>
        <Button
          variant="primary"
          size="large"
          type="submit"
          shortcut="Enter"
          isWide
          isPending={tries.isTrying}
          pendingLabel={t('opening')}
          isDisabled={tries.left > 0}
        >
          {t('unlockByCode')}
        </Button>
        <Button variant="plain" isWide onPress={onOtherWay}>
          {t('usePassphrase')}
        </Button>
      </div>
    </form>
  )
}
