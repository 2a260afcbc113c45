import { useEffect, useState } from 'react'
import type { LockReason } from '#shared/vault/goes-on.ts'
import { call } from '#renderer/app/call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { useWords } from './locked-because.words.ts'

/** Says on the lock screen that the app locked because something in it stopped; nothing when a person or the clock locked it. */
export function LockedBecause() {
  const t = useWords()
  const [reason, setReason] = useState<LockReason | null>(null)
  useEffect(() => {
    void call('vault.lockReason').then(
      told => told !== null && setReason(told),
      () => undefined,
    )
  }, [])
  return reason === null ? null : <Banner tone="warning">{t(reason)}</Banner>
}
