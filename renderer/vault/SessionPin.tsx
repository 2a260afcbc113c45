import { useEffect, useState } from 'react'
import type { PinState } from '#shared/vault/session-pin.ts'
import { call } from '#renderer/app/call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { PinForm } from './PinForm.tsx'
import { useWords } from './session-pin.words.ts'
import styles from './vault.module.css'

/** In the session room: the offer of a PIN for tonight, where the clinic uses them. Nothing asks for it. */
export function SessionPin() {
  const t = useWords()
  const { state, take } = usePinState()
  const [isOpen, setOpen] = useState(false)
  if (state === null || !state.isAllowed) return null
  const isSet = state.state === 'set'
  return (
    <>
      <Button variant="plain" icon={isSet ? 'check' : undefined} onPress={() => setOpen(true)}>
        {t(isSet ? 'isSet' : 'set')}
      </Button>
      {isOpen && <PinDialog isSet={isSet} onSet={take} onClose={() => setOpen(false)} />}
    </>
  )
}

interface PinDialogProps {
  readonly isSet: boolean
  readonly onSet: (state: PinState) => void
  readonly onClose: () => void
}

function PinDialog({ isSet, onSet, onClose }: PinDialogProps) {
  const t = useWords()
  const [refusal, setRefusal] = useState<string | null>(null)
  const choose = async (pin: string | null) => {
    onSet(await call('vault.setSessionPin', { pin }))
    onClose()
  }
  const takeBack = () => choose(null).catch((error: unknown) => setRefusal(String(error)))
  return (
    <Dialog title={t('title')} size="small" onClose={onClose}>
      <p className={styles['why']}>{t('why')}</p>
      <PinForm submitLabel={t(isSet ? 'change' : 'use')} open={choose} description={t('rules')}>
        {isSet && <Button onPress={() => void takeBack()}>{t('takeBack')}</Button>}
        <Button variant={isSet ? 'plain' : 'quiet'} onPress={onClose}>
          {t('cancel')}
        </Button>
      </PinForm>
      <ErrorText>{refusal}</ErrorText>
    </Dialog>
  )
}

/** Where the PIN stands, asked when the room opens; without an answer none is offered. */
function usePinState() {
  const [state, take] = useState<PinState | null>(null)
  useEffect(() => {
    void call('vault.sessionPin').then(take, () => take(null))
  }, [])
  return { state, take }
}
