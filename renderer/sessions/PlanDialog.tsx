import { useState } from 'react'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { keyOn } from '#renderer/ui/keys.ts'
import { PickTopicDialog } from './PickTopicDialog.tsx'
import { usePlanWords } from './plan.words.ts'
import styles from './plan.module.css'
import { PlanBreaks } from './PlanBreaks.tsx'
import { PlanList } from './PlanList.tsx'
import { PlanTopic } from './PlanTopic.tsx'
import type { PlanSteps } from './use-plan-steps.ts'

interface Props {
  readonly detail: SessionDetail
  readonly now: string
  readonly steps: PlanSteps
  readonly onClose: () => void
}

/** The whole plan while it runs: its segments in their order, its topics with their lengths, and the breaks. */
export function PlanDialog({ detail, now, steps, onClose }: Props) {
  const t = usePlanWords()
  const [isPicking, setPicking] = useState(false)
  const deliver = useCommand('sessions.deliver')
  const { id: sessionId, deliveries, breaks } = detail
  if (isPicking)
    return (
      <PickTopicDialog
        onClose={() => setPicking(false)}
        onPick={({ topicId }) => {
          setPicking(false)
          deliver.mutate({ sessionId, topicId })
        }}
      />
    )
  return (
    <Dialog size="large" title={t('planTitle')} closeLabel={t('close')} onClose={onClose}>
      <div className={styles['whole']}>
        <ErrorText>{steps.problem ?? deliver.error?.message ?? null}</ErrorText>
        <section className={styles['group']} aria-label={t('segments')}>
          {detail.plan.length === 0 ? (
            <p className={styles['quiet']}>{t('noSegments')}</p>
          ) : (
            <PlanList detail={detail} now={now} steps={steps} />
          )}
          {detail.runs.length > 1 && (
            <div className={styles['buttons']}>
              <Button onPress={steps.takeBack} shortcut={keyOn('session.plan.takeBack')}>
                {t('takeBack')}
              </Button>
            </div>
          )}
        </section>
        <section className={styles['group']}>
          <h3>{t('topics')}</h3>
          {deliveries.map(delivery => (
            <PlanTopic key={delivery.deliveryId} delivery={delivery} />
          ))}
          <div className={styles['buttons']}>
            <Button icon="plus" onPress={() => setPicking(true)} isDisabled={deliver.isPending}>
              {t(deliveries.length === 0 ? 'addTopic' : 'addSecond')}
            </Button>
          </div>
        </section>
        {breaks.length > 0 && <PlanBreaks detail={detail} />}
      </div>
    </Dialog>
  )
}
