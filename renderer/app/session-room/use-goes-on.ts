import { useEffect, useMemo } from 'react'
import { runningSegment } from '#shared/sessions/plan-run.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { stillRuns } from '#shared/sessions/session-end.ts'
import type { GoesOn } from '#shared/vault/goes-on.ts'
import { call } from '#renderer/app/call.ts'
import { runningPlanOf } from '#renderer/sessions/running-plan.ts'

/** Tells the shell the clock of the session that runs, which the veil shows: times and the title of its segment, nobody's name. */
export function useGoesOn(detail: SessionDetail | null): void {
  const said = useMemo(() => JSON.stringify(goesOnOf(detail, new Date().toISOString())), [detail])
  const isKnown = detail !== null
  useEffect(() => {
    // A session of another day, opened to look at, says nothing about the one that runs.
    if (isKnown && said !== 'null') void call('vault.goesOn', JSON.parse(said)).catch(() => undefined) // the veil then shows no clock
  }, [said, isKnown])
}

function goesOnOf(detail: SessionDetail | null, now: string): GoesOn | null {
  if (detail === null || detail.state !== 'running' || !stillRuns(detail.startedAt, now)) return null
  const { startedAt, plannedMinutes } = detail
  const running = runningSegment(runningPlanOf(detail), now)
  if (running === null) return { startedAt, plannedMinutes, segment: null }
  const { item, countsFrom, pausedMs } = running
  return {
    startedAt,
    plannedMinutes,
    segment: { title: item.name.slice(0, 120), minutes: item.minutes, countsFrom, pausedMs },
  }
}
