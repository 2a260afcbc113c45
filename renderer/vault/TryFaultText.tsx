import type { useTry } from './use-try.ts'
import { useWords, type Say } from './vault.words.ts'
import styles from './vault.module.css'

/** What came of the last try. The room for it is kept, so that nothing jumps; a wait counts down in sight and is read out once. */
export function TryFaultText({ id, tries }: { id: string; tries: ReturnType<typeof useTry> }) {
  const t = useWords()
  const { fault, left } = tries
  const isWait = fault?.kind === 'wait'
  return (
    <div id={id} className={styles.outcome} data-kind={isWait && left === 0 ? 'over' : fault?.kind}>
      <p role="alert" className={isWait ? styles.unseen : undefined}>
        {fault?.message}
      </p>
      {isWait && left > 0 && (
        <p aria-hidden className={styles.count}>
          {waitText(left, t)}
        </p>
      )}
      <p role="status">{isWait && left === 0 && t('waitOver')}</p>
    </div>
  )
}

function waitText(left: number, t: Say): string {
  if (left <= 120) return t('waitSeconds', { count: left })
  return t('waitMinutes', { minutes: Math.floor(left / 60), seconds: String(left % 60).padStart(2, '0') })
}
