import type { Delivery } from '#shared/sessions/session.ts'
import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { usePlanWords } from './plan.words.ts'
import styles from './plan.module.css'

/** A topic of the session: the length it is given, and the way to take it out. */
export function PlanTopic({ delivery }: { readonly delivery: Delivery }) {
  const t = usePlanWords()
  const { deliveryId, title, minutes } = delivery
  const { data } = useCall('curriculum.deliveredTopic', { deliveryId })
  const setMinutes = useCommand('sessions.setTopicMinutes')
  const remove = useCommand('sessions.removeDelivery')
  const lengths = [...new Set([...(data?.topic.lengths ?? []), minutes])].sort((a, b) => a - b)
  return (
    <div className={styles['topic']}>
      <SelectField
        label={t('length', { topic: title })}
        value={String(minutes)}
        options={lengths.map(one => ({ id: String(one), label: t('lengthOption', { minutes: one }) }))}
        onChange={one => setMinutes.mutate({ deliveryId, minutes: Number(one) })}
      />
      <Button
        aria-label={t('removeTopic', { topic: title })}
        isDisabled={remove.isPending}
        onPress={() => remove.mutate({ deliveryId })}
      >
        {t('remove')}
      </Button>
      <ErrorText>{setMinutes.error?.message ?? remove.error?.message ?? null}</ErrorText>
    </div>
  )
}
