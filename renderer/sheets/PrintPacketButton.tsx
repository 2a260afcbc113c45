import { useState } from 'react'
import { loadedLater } from '#renderer/app/loaded-later.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { useWords } from './sheets.words.ts'

const { Later: PrintForRoomDialog } = loadedLater(
  async () => (await import('./PrintForRoomDialog.tsx')).PrintForRoomDialog,
)

export interface PacketProps {
  readonly topicId: string
  /** How many missed it: as many copies of the handout are offered. */
  readonly copies: number
}

/** Length whose plan a printed guide shows: a make-up has no session of its own. */
const MINUTES = 60

/** The packet to make a missed topic up with: its handout. */
export function PrintPacketButton({ topicId, copies }: PacketProps) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon="print" onPress={() => setOpen(true)}>
        {t('printPacket')}
      </Button>
      {isOpen && (
        <PrintForRoomDialog topicId={topicId} minutes={MINUTES} present={copies} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
