import { useEffect } from 'react'
import { lockVault } from '#renderer/app/actions.ts'
import { call } from '#renderer/app/call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { useWords } from './vault.words.ts'

const LOOK_EVERY_MS = 5_000
const clock = new Intl.DateTimeFormat('en-US', { weekday: 'short', hour: 'numeric', minute: '2-digit' })

const endNow = async () => {
  await call('vault.endEmergency')
  await lockVault()
}

/** While emergency access runs: until when, and the way to end it. Locks when its time is over; the vault refuses by itself. */
export function EmergencyNotice({ until }: { readonly until: string }) {
  const t = useWords()
  useEffect(() => {
    const look = () => {
      if (Date.now() >= Date.parse(until)) void lockVault()
    }
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [until])
  return (
    <Banner tone="warning" action={<Button onPress={() => void endNow()}>{t('emergencyEnd')}</Button>}>
      {t('emergencyUntil', { time: clock.format(new Date(until)) })}
    </Banner>
  )
}
