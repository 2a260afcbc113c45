import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { useRoom } from './use-room.ts'
import { useWords } from './room.words.ts'

/** That the room's display is gone, and what can be done about it. */
export function RoomNotice() {
  const t = useWords()
  const { ask, problem } = useRoom()
  return (
    <>
      <Banner
        tone="warning"
        title={t('waitingTitle')}
        action={<Button onPress={() => void ask('room.moveTo', { place: 'window' })}>{t('toWindow')}</Button>}
      >
        {t('waiting')}
      </Banner>
      <ErrorText>{problem}</ErrorText>
    </>
  )
}
