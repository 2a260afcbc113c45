import { useState } from 'react'
import type { MakeUp } from '#shared/coverage/coverage.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { RecordMakeUp } from './RecordMakeUp.tsx'
import { useWords } from './coverage.words.ts'
import styles from './coverage.module.css'

/** Recorded as made up, or taken back: what can be done about a make-up. */
export function MakeUpActions({ makeUp }: { readonly makeUp: MakeUp }) {
  const t = useWords()
  const [isRecording, setRecording] = useState(false)
  const withdraw = useCommand('coverage.withdrawMakeUp')
  const { clientId, makeUpId, name, title: topic } = makeUp
  return (
    <span className={styles['tools']}>
      {makeUp.madeUpOn === null && (
        <Button aria-label={t('madeUpOf', { name, topic })} onPress={() => setRecording(true)}>
          {t('madeUp')}
        </Button>
      )}
      <Button
        variant="plain"
        aria-label={t('withdrawOf', { name, topic })}
        isPending={withdraw.isPending}
        onPress={() => withdraw.mutate({ clientId, makeUpId })}
      >
        {t('withdraw')}
      </Button>
      <ErrorText>{withdraw.error?.message}</ErrorText>
      {isRecording && <RecordMakeUp makeUp={makeUp} onClose={() => setRecording(false)} />}
    </span>
  )
}
