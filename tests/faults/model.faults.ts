import { expect, test } from 'vitest'
import { plan, runSteps, shrink } from './model.ts'
import { ENDS, STEP_KINDS, type StepKind } from './model-world.ts'
import { failuresOf, keepTally, tallyOf, type Outcome } from './tally.ts'

const SESSIONS = Number(process.env['CIRCLEBOOK_MODEL_SESSIONS'] ?? 10_000)
/** Sessions of one clinic: longer, and its file grows; shorter, and little comes together. */
const A_CLINIC = 50

test('what is done at random, evening after evening, stands in the clinic as in a model of it', async () => {
  const since = performance.now()
  const done = new Map<StepKind, number>()
  const outcomes: Outcome[] = []
  for (let seed = 1; outcomes.length < SESSIONS; seed += 1) {
    const steps = plan(seed, A_CLINIC)
    const fault = await runSteps(steps, done)
    const sessions = steps.filter(({ kind }) => ENDS.includes(kind)).length
    const complaints = fault === null ? [] : [fault, `fewest steps: ${JSON.stringify(await shrink(steps))}`]
    outcomes.push(
      ...Array.from({ length: sessions }, (_, at) => ({
        label: `seed ${seed}`,
        complaints: at === 0 ? complaints : [],
      })),
    )
  }
  const steps = [...done.values()].reduce((sum, one) => sum + one, 0)
  keepTally(
    tallyOf('random operations against a model', outcomes, {
      since,
      aim: 10_000,
      remark: `${steps} operations of ${done.size} kinds`,
    }),
  )
  expect(failuresOf(outcomes)).toEqual([])
  // Each kind was done, some hundreds of times in a whole run.
  if (SESSIONS >= 1_000) expect(STEP_KINDS.filter(kind => (done.get(kind) ?? 0) === 0)).toEqual([])
})
