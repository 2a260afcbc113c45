import { Banner } from '#renderer/ui/Banner.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { RestoreOutcome as Outcome } from '#shared/restore/restore.ts'
import { useWords } from './restore.words.ts'

/** Says on the lock screen how a restore ended. */
export function RestoreOutcome({ outcome }: { readonly outcome: Outcome }) {
  const t = useWords()
  if (outcome.ended === 'refused') return <Banner tone="error">{t('notPlaced', { message: outcome.message })}</Banner>
  return (
    <Banner tone="success">
      <UserText>{outcome.keptAs === null ? t('placed') : t('placedKept', { kept: outcome.keptAs })}</UserText>
    </Banner>
  )
}
