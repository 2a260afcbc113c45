import { scaledPlan } from '#shared/curriculum/scaled-plan.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { PrintTopicDialog } from './PrintTopicDialog.tsx'
import { useWords } from './sheets.words.ts'

interface Props {
  readonly topicId: string
  readonly minutes: number
  readonly present: number
  readonly onClose: () => void
}

/** The same choices as on the topic's page, for a session that knows its topic by id and how many are there. */
export function PrintForRoomDialog({ topicId, minutes, present, onClose }: Props) {
  const t = useWords()
  const { data: topic, error } = useCall('curriculum.topic', { topicId })
  if (topic === null || error !== null)
    return (
      <Dialog title={t('printForRoom')} onClose={onClose} closeLabel={t('close')} size="small">
        <ErrorText>{error?.message ?? t('noTopic')}</ErrorText>
      </Dialog>
    )
  if (topic === undefined) return null
  const { lengthMinutes } = scaledPlan(topic, minutes)
  return <PrintTopicDialog topic={topic} lengthMinutes={lengthMinutes} present={present} onClose={onClose} />
}
