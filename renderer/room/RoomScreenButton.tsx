import { useState } from 'react'
import { recordWriters } from '#shared/facilitators/role-sets.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { useRoomState } from '#renderer/app/room-screen.ts'
import type { TopicPartProps } from '#renderer/app/topic-parts.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { RoomNotice } from './RoomNotice.tsx'
import { RoomPanel } from './RoomPanel.tsx'
import { useWords } from './room.words.ts'

/** On the topic page: trying the topic's slides out on the room's screen, for those who run sessions. */
export function RoomScreenButton({ topic, lengthMinutes, deliveryId }: TopicPartProps) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const isWaiting = useRoomState()?.isWaiting === true
  const mayShow = useHasRole(recordWriters)
  if (!mayShow) return null
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('title')}</Button>
      {isOpen && (
        <Dialog title={t('title')} onClose={() => setOpen(false)} closeLabel={t('closeDialog')}>
          {isWaiting && <RoomNotice />}
          <RoomPanel topic={topic} minutes={lengthMinutes} byPlan={null} deliveryId={deliveryId} />
        </Dialog>
      )}
    </>
  )
}
