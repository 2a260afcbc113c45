import { scaledPlan } from '#shared/curriculum/scaled-plan.ts'
import type { DeliveryId } from '#shared/sessions/session-id.ts'
import { useCallAbout } from '#renderer/app/use-call.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { PrintTopicDialog } from './PrintTopicDialog.tsx'
import { useWords } from './sheets.words.ts'

interface Props {
  readonly topicId: string
  readonly deliveryId?: DeliveryId | undefined
  readonly minutes: number
  readonly present: number
  readonly onClose: () => void
}

/** The same choices as on the topic's page, for a session that knows its topic by id and how many are there. */
export function PrintForRoomDialog({ topicId, deliveryId, minutes, present, onClose }: Props) {
  const t = useWords()
  const delivered = useCallAbout('curriculum.deliveredTopic', deliveryId === undefined ? null : { deliveryId })
  const current = useCallAbout('curriculum.topic', deliveryId === undefined ? { topicId } : null)
  const error = delivered.error ?? current.error
  const topic = delivered.data === undefined ? current.data : (delivered.data?.topic ?? null)
  if (topic === null || error !== null)
    return (
      <Dialog title={t('printForRoom')} onClose={onClose} closeLabel={t('close')} size="small">
        <ErrorText>{error?.message ?? t('noTopic')}</ErrorText>
      </Dialog>
    )
  if (topic === undefined) return null
  const { lengthMinutes } = scaledPlan(topic, minutes)
  return <PrintTopicDialog {...{ topic, lengthMinutes, present, deliveryId, onClose }} />
}
