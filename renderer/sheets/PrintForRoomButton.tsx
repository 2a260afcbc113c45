import { useState } from 'react'
import type { DeliveryId } from '#shared/sessions/session-id.ts'
import { loadedLater } from '#renderer/app/loaded-later.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { useWords } from './sheets.words.ts'

const { Later: PrintForRoomDialog } = loadedLater(
  async () => (await import('./PrintForRoomDialog.tsx')).PrintForRoomDialog,
)

interface Props {
  readonly topicId: string
  /** Once it was delivered: its text is printed as it was then. */
  readonly deliveryId?: DeliveryId | undefined
  /** Minutes that the session has for it: the guide shows the plan that fits. */
  readonly minutes: number
  /** How many are in the room: as many copies of the handout are offered. */
  readonly present: number
}

/** In the session's room: tonight's handout for those present. */
export function PrintForRoomButton(props: Props) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon="print" onPress={() => setOpen(true)}>
        {t('printForRoom')}
      </Button>
      {isOpen && <PrintForRoomDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
