import { useState, type ReactNode } from 'react'
import type { ActionName, CommandName, JobName, Output, QueryName, RawInput } from '#shared/ipc/types.ts'
import { SecretForm } from '#renderer/vault/SecretForm.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { useWords } from './app.words.ts'
import { call, CallError, type Args } from './call.ts'

type Asking<T> = { readonly resolve: (value: T | null) => void; readonly reject: (error: unknown) => void }

/**
 * A call that asks for the passphrase once more: `run(input)` gives its answer, or null when the person thought better
 * of it, and rejects as `call` does; `dialog` must be shown wherever the hook is used; `why` says what the passphrase is for.
 */
export function useConfirmedCommand<N extends QueryName | CommandName | JobName | ActionName>(name: N, why: string) {
  const t = useWords()
  const [asking, setAsking] = useState<(Asking<Output<N>> & { readonly args: Args<N> }) | null>(null)

  const run = (input: RawInput<N>): Promise<Output<N> | null> => {
    const args = [input] as Args<N> // a void input is an argument left undefined
    return call(name, ...args).catch((error: unknown) => {
      if (!(error instanceof CallError) || error.code !== 'confirm') throw error
      return new Promise<Output<N> | null>((resolve, reject) => setAsking({ args, resolve, reject }))
    })
  }
  const goOn = async (secret: string) => {
    await call('vault.confirmPassphrase', { secret })
    if (asking === null) return
    setAsking(null)
    // What the act itself answers is for the caller, not for the passphrase's field.
    await call(name, ...asking.args).then(asking.resolve, asking.reject)
  }
  const cancel = () => {
    asking?.resolve(null)
    setAsking(null)
  }
  const dialog: ReactNode = asking !== null && (
    <Dialog title={t('confirmTitle')} size="small" onClose={cancel}>
      <p>{why}</p>
      <SecretForm submitLabel={t('confirmGoOn')} open={goOn}>
        <Button onPress={cancel}>{t('cancel')}</Button>
      </SecretForm>
    </Dialog>
  )
  return { run, dialog }
}
