import { useEffect } from 'react'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { stillRuns } from '#shared/sessions/session-end.ts'
import type { GoesOn } from '#shared/vault/goes-on.ts'
import { call } from '#renderer/app/call.ts'
import { usePlan } from '#renderer/sessions/use-plan.ts'

/** Tells the shell the clock of the session that runs, which the veil shows: times and titles of the plan, nobody's name. */
export function useGoesOn(detail: SessionDetail | null): void {
  const deliveries = detail?.deliveries ?? []
  const plan = usePlan(deliveries[0], detail?.plannedMinutes ?? 0)
  // With more topics than one the clock says nothing about the plan.
  const segments = deliveries.length === 1 && plan !== null ? plan.segments : []
  const goesOn: GoesOn | null =
    detail === null || detail.state !== 'running' || !stillRuns(detail.startedAt, new Date().toISOString())
      ? null
      : {
          startedAt: detail.startedAt,
          plannedMinutes: detail.plannedMinutes,
          segments: segments.map(({ name, minutes }) => ({ title: name, minutes })),
        }
  const said = JSON.stringify(goesOn)
  const isKnown = detail !== null
  useEffect(() => {
    // A session of another day, opened to look at, says nothing about the one that runs.
    if (isKnown && said !== 'null') void call('vault.goesOn', JSON.parse(said)).catch(() => undefined) // the veil then shows no clock
  }, [said, isKnown])
}
