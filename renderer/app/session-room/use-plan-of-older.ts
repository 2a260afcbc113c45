import { useEffect, useRef } from 'react'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { call } from '#renderer/app/call.ts'

/** A session that ran before sessions had a plan gets that of its topics when it is opened, at the length each stands with. Once: a topic whose text is gone has none. */
export function usePlanOfOlder(detail: SessionDetail | null): void {
  const asked = useRef(new Set<string>())
  useEffect(() => {
    if (detail?.state !== 'running') return
    for (const { deliveryId, minutes } of detail.deliveries) {
      const hasPlan = detail.plan.some(item => item.deliveryId === deliveryId)
      if (hasPlan || asked.current.has(deliveryId)) continue
      asked.current.add(deliveryId)
      void call('sessions.setTopicMinutes', { deliveryId, minutes }).catch(() => undefined) // the plan says that it has no parts
    }
  }, [detail])
}
