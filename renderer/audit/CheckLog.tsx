import { useProgress } from '#renderer/app/use-progress.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { describeBreak } from '#shared/audit/trail-break.ts'
import type { Output } from '#shared/ipc/types.ts'
import { useWords } from './audit.words.ts'
import styles from './audit.module.css'

/** How far the check of the whole log is. */
export function CheckProgress() {
  const t = useWords()
  const progress = useProgress('audit.verify')
  if (progress === null) return null
  const { done, total } = progress
  return (
    <div className={styles.progress}>
      <progress value={done} max={Math.max(total, 1)} aria-label={t('check')} />
      <span>{t('progress', { done, total })}</span>
    </div>
  )
}

interface Props {
  readonly found: Output<'audit.verify'>
  readonly timeZone: string
  readonly onDismiss: () => void
}

/** What a check found: nothing, or the first broken link by name. */
export function CheckResult({ found, timeZone, onDismiss }: Props) {
  const t = useWords()
  const { broken, events } = found
  const away = { onDismiss, dismissLabel: t('dismiss') }
  if (broken === null) {
    return (
      <Banner tone="success" title={t('checked')} {...away}>
        {t('checkedText', { count: events })}
      </Banner>
    )
  }
  return (
    <Banner tone="error" title={t('broken')} {...away}>
      {t('brokenText', { sentence: describeBreak(broken, timeZone) })}
    </Banner>
  )
}
