import { useMemo, useState } from 'react'
import type { CommandName, RawInput } from '#shared/ipc/types.ts'
import { followingItem, planNow, type ItemNow } from '#shared/sessions/plan-run.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { call } from '#renderer/app/call.ts'
import { useActions, type Action } from '#renderer/app/use-actions.ts'
import { usePlanWords } from './plan.words.ts'
import { runningPlanOf, type SegmentKey } from './running-plan.ts'

type PlanCommand = Extract<CommandName, `sessions.${string}`>

/** What can be done with the plan of a running session; each step is kept at once. */
export interface PlanSteps {
  /** The segment that "next" begins; null when nothing is left. */
  readonly following: ItemNow | null
  readonly isBreak: boolean
  /** The sentence of the last refusal. */
  readonly problem: string | null
  readonly next: () => void
  readonly takeBack: () => void
  readonly toggleBreak: () => void
  readonly begin: (segment: SegmentKey) => void
  readonly addMinutes: (segment: SegmentKey, minutes: number) => void
  readonly skip: (segment: SegmentKey, isSkipped: boolean) => void
  readonly move: (segment: SegmentKey, to: number) => void
}

const only = ({ deliveryId, segment }: SegmentKey): SegmentKey => ({ deliveryId, segment })

/** The steps of a session’s plan, with their keys; null when it does not run or this person only reads. */
export function usePlanSteps(detail: SessionDetail | null, mayWrite: boolean): PlanSteps | null {
  const [problem, setProblem] = useState<string | null>(null)
  const running = mayWrite && detail?.state === 'running' ? detail : null
  const steps = useMemo(() => (running === null ? null : stepsOf(running, setProblem)), [running])
  const whole = useMemo(() => (steps === null ? null : { ...steps, problem }), [steps, problem])
  useStepActions(running, whole)
  return whole
}

function stepsOf(detail: SessionDetail, told: (problem: string | null) => void): Omit<PlanSteps, 'problem'> {
  const { id: sessionId } = detail
  const run = <N extends PlanCommand>(name: N, input: RawInput<N>) => {
    const asked = call<PlanCommand>(name, input as never) // the row's own input, by its name
    void asked.then(
      () => told(null),
      (error: unknown) => told(error instanceof Error ? error.message : String(error)),
    )
  }
  const pause = detail.breaks.find(one => one.endedAt === null)
  const following = followingItem(planNow(runningPlanOf(detail), new Date().toISOString()))
  const begin = (one: SegmentKey) => run('sessions.goToSegment', { sessionId, ...only(one) })
  return {
    following,
    isBreak: pause !== undefined,
    begin,
    next: () => following !== null && begin(following),
    takeBack: () => run('sessions.takeBackSegment', { sessionId }),
    toggleBreak: () =>
      pause === undefined
        ? run('sessions.startBreak', { sessionId })
        : run('sessions.endBreak', { sessionId, breakId: pause.breakId }),
    addMinutes: (one, minutes) => run('sessions.addMinutes', { sessionId, ...only(one), minutes }),
    skip: (one, isSkipped) => run('sessions.skipSegment', { sessionId, ...only(one), isSkipped }),
    move: (one, to) => run('sessions.moveSegment', { sessionId, ...only(one), to }),
  }
}

function useStepActions(detail: SessionDetail | null, steps: PlanSteps | null): void {
  const t = usePlanWords()
  const actions: (Action | false)[] =
    detail === null || steps === null
      ? []
      : [
          steps.following !== null && {
            id: 'plan.next',
            label: t('next'),
            keys: 'session.plan.next',
            run: steps.next,
            isNotInText: true,
          },
          detail.runs.length > 1 && {
            id: 'plan.takeBack',
            label: t('takeBack'),
            keys: 'session.plan.takeBack',
            run: steps.takeBack,
            isNotInText: true,
          },
          {
            id: 'plan.break',
            label: t(steps.isBreak ? 'endBreak' : 'startBreakAction'),
            keys: 'session.plan.break',
            run: steps.toggleBreak,
          },
        ]
  useActions(actions.filter(action => action !== false))
}
