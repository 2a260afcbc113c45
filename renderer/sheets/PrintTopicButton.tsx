import { useState } from 'react'
import type { Topic } from '#shared/curriculum/topic.ts'
import type { DeliveryId } from '#shared/sessions/session-id.ts'
import { loadedLater } from '#renderer/app/loaded-later.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { useWords } from './sheets.words.ts'

const { Later: PrintTopicDialog } = loadedLater(async () => (await import('./PrintTopicDialog.tsx')).PrintTopicDialog)

interface Props {
  readonly topic: Topic
  /** The length whose plan the guide shows. */
  readonly lengthMinutes: number
  /** How many are in the room, to begin with as many copies of the handout. */
  readonly present?: number | null
  /** The delivery whose text `topic` is, when it is not the current one. */
  readonly deliveryId?: DeliveryId | undefined
}

/** The way from a topic to paper. */
export function PrintTopicButton({ topic, lengthMinutes, present = null, deliveryId }: Props) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon="print" onPress={() => setOpen(true)}>
        {t('print')}
      </Button>
      {isOpen && (
        <PrintTopicDialog
          topic={topic}
          lengthMinutes={lengthMinutes}
          present={present}
          deliveryId={deliveryId}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
