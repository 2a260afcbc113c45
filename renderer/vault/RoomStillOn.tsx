import { closeRoom, useRoomState } from '#renderer/app/room-screen.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { useWords } from './vault.words.ts'

/** While the room's screen goes on behind a lock or veil: that it does, and the way to end it. */
export function RoomStillOn() {
  const t = useWords()
  if (useRoomState()?.isOpen !== true) return null
  return (
    <Banner tone="info" action={<Button onPress={closeRoom}>{t('closeRoom')}</Button>}>
      {t('roomOn')}
    </Banner>
  )
}
