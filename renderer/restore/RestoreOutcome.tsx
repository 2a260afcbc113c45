import { useEffect, useState } from 'react'
import { call } from '#renderer/app/call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { RestoreOutcome as Outcome } from '#shared/restore/restore.ts'
import { useWords } from './restore.words.ts'

/** Says on the lock screen how a restore ended; nothing when there was none. */
export function RestoreOutcome() {
  const t = useWords()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  useEffect(() => {
    void call('restore.outcome').then(
      told => told !== null && setOutcome(told),
      () => undefined,
    )
  }, [])
  if (outcome === null) return null
  if (outcome.ended === 'refused') return <Banner tone="error">{t('notPlaced', { message: outcome.message })}</Banner>
  return (
    <Banner tone="success">
      <UserText>{outcome.keptAs === null ? t('placed') : t('placedKept', { kept: outcome.keptAs })}</UserText>
    </Banner>
  )
}
