import { expect, test } from 'vitest'
import { checkClones } from '#shared/notes/check-clones.ts'
import { clonePrint, namesToOpen } from '#shared/notes/clone-print.ts'
import { madePairs, writtenPairs } from './labelled-clones.ts'

const names = namesToOpen([
  'Ana',
  'Marcus',
  'José',
  'Renata',
  'Leonard',
  'Leo',
  'Denise',
  'Dee',
  'Tobias',
  'Toby',
  'An',
  'Yolanda',
  'Yoli',
  'Patrick',
  'Paddy',
])
const print = (text: string) => clonePrint(text, names)
const other = (text: string, key = 'other') => ({ key, from: 'session' as const, print: print(text) })

test('[NT24] [NT25] Of over 100 labelled pairs the copies are told from the notes that were written', () => {
  const pairs = [...writtenPairs(), ...madePairs()]
  const judged = pairs.map(({ how, isClone, note, other: from, shared }) => ({
    how,
    isClone,
    ...checkClones(print(note), [other(from)], shared.map(print)),
  }))
  const caught = judged.filter(({ isClone, isOver }) => isClone && isOver).length
  const wrong = judged.filter(({ isClone, isOver }) => isClone !== isOver)
  const clones = judged.filter(({ isClone }) => isClone).length
  const accused = judged.filter(({ isOver }) => isOver).length
  console.log(
    `clones: ${pairs.length} pairs, ${clones} copies; precision ${(caught / accused).toFixed(3)}, recall ${(caught / clones).toFixed(3)}`,
  )
  expect(pairs.length).toBeGreaterThanOrEqual(100)
  expect(wrong.map(({ how, share }) => `${how}: ${share.toFixed(2)}`)).toEqual([])
})

test('[NT24] A shared sentence is shown where it stands in both notes, names and figures left open', () => {
  const note =
    'He was late. Marcus rated the craving 7 before and 4 after the exercise. He left with his brother after the meeting ended.'
  const from = 'Ana rated the craving 6 before and 3 after the exercise. She wrote to her aunt.'
  expect(checkClones(print(note), [other(from, 'ana')], [])).toEqual({
    rule: 'NT24',
    share: 0.5,
    threshold: 0.4,
    isOver: true,
    counted: 2,
    shared: [
      {
        start: 13,
        end: 70,
        text: 'Marcus rated the craving 7 before and 4 after the exercise.',
        noteKey: 'ana',
        from: 'session',
        there: { start: 0, end: 56, text: 'Ana rated the craving 6 before and 3 after the exercise.' },
      },
    ].map(shared => ({ ...shared, end: shared.start + shared.text.length })),
  })
})

test('[NT25] Facts of the session that everybody has count neither way', () => {
  const fact = 'The session covered urges and cravings in three parts.'
  const result = checkClones(
    print(`${fact} She drew the wave on a card and kept it.`),
    [other(`${fact} He asked to leave for his shift at nine.`)],
    [print(fact)],
  )
  expect([result.share, result.counted, result.shared]).toEqual([0, 1, []])
})

test('[NT24] The threshold is the clinic’s: at 0.9 half a note is nobody’s business', () => {
  const [pair] = madePairs().filter(({ how }) => how.startsWith('half'))
  if (pair === undefined) throw new Error('a pair')
  const isOver = (threshold: number) => checkClones(print(pair.note), [other(pair.other)], [], threshold).isOver
  expect([isOver(0.4), isOver(0.9)]).toEqual([true, false])
})

test('[NT24] Letters with marks fold, and positions stay those of the text as written', () => {
  const note = 'Él llegó. José practiced the refusal script with staff twice.'
  const [shared] = checkClones(print(note), [other('Ana practiced the refusal script with staff twice.')], []).shared
  expect(shared === undefined ? null : note.slice(shared.start, shared.end)).toBe(
    'José practiced the refusal script with staff twice.',
  )
})
