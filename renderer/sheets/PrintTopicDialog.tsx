import { useState } from 'react'
import { whyNotPrinted } from '#shared/sheets/licences.ts'
import type { Topic } from '#shared/curriculum/topic.ts'
import type { DeliveryId } from '#shared/sessions/session-id.ts'
import { RadioChoice } from '#renderer/ui/RadioChoice.tsx'
import { PrintDialog } from './PrintDialog.tsx'
import { useWords } from './sheets.words.ts'

type What = 'handout' | 'guide' | 'slides'

interface Props {
  readonly topic: Pick<Topic, 'id' | 'title' | 'version' | 'licence' | 'slides' | 'handout'>
  readonly lengthMinutes: number
  /** How many are in the room. */
  readonly present?: number | null
  /** The delivery whose text `topic` is, when it is not the current one. */
  readonly deliveryId?: DeliveryId | undefined
  readonly onClose: () => void
}

/** A topic's handout, guide or slides, each only where the topic has it. */
export function PrintTopicDialog({ topic, lengthMinutes, present = null, deliveryId, onClose }: Props) {
  const t = useWords()
  const kinds = (['handout', 'guide', 'slides'] as const).filter(kind => kind === 'guide' || topic[kind].length > 0)
  const [what, setWhat] = useState<What>(kinds[0] ?? 'guide')
  const { id: topicId, version } = topic
  return (
    <PrintDialog
      title={t('printTitle', { title: topic.title })}
      whyNot={whyNotPrinted(topic.licence)}
      hasSizes={what !== 'slides'}
      // Copies for the room are copies of the handout.
      present={what === 'handout' ? present : null}
      onClose={onClose}
      request={look => {
        const of = { topicId, version, deliveryId, ...look }
        return what === 'guide' ? { kind: what, lengthMinutes, ...of } : { kind: what, ...of }
      }}
    >
      <RadioChoice
        label={t('what')}
        value={what}
        onChange={setWhat}
        options={kinds.map(kind => ({
          id: kind,
          label: t(kind),
          description: t(`${kind}.why`, { length: lengthMinutes }),
        }))}
      />
    </PrintDialog>
  )
}
