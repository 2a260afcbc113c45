import { expect, test } from 'vitest'
import { checkNote, type NoteToCheck } from '#shared/notes/check-note.ts'
import { clonePrint, namesToOpen } from '#shared/notes/clone-print.ts'
import { toNameBook } from '#shared/notes/name-book.ts'
import { namedFromLine } from '#shared/notes/name-forms.ts'
import { readLabelled } from './labelled-names.ts'

const own = namedFromLine('own', 'Leonard Vasquez')
const others = [
  'Maria Lopez',
  'Peter James',
  'Will Hart',
  'Hope Delgado',
  'May Chen',
  'Karin Long',
  'Trudy Grant',
  'Carrie Wells',
  'Stacy Young',
  'Drew Field',
  'Alejandro Garcia',
  'Tamika Okafor',
  'Siobhan McAllister',
  'Tsegaye Bekele',
  'Guillermo Núñez',
].map((line, at) => namedFromLine(`other ${at}`, line))
const names = namesToOpen([own, ...others].map(({ firstName, lastName }) => `${firstName} ${lastName}`))
const note: NoteToCheck = {
  parts: {
    intervention: 'Taught urge surfing and led a practice of ten minutes.',
    response: 'Client drew the wave and showed it to staff.',
    progress: 'Two of the three steps of the goal are done.',
    plan: 'Client brings the log to the desk at 5 pm.',
  },
  goals: 1,
  isRiskRaised: false,
  book: toNameBook({ own, others, staff: [] }),
  resolutions: [],
  times: { startedAt: '2026-11-24T23:00:00.000Z', endedAt: '2026-11-25T00:30:00.000Z', timeZone: 'America/New_York' },
  others: [],
  excluded: [],
  names,
}

test('[NT20] [NT27] [NT29] A whole note with nobody else in it may be signed', () => {
  const { maySign, clones, ...found } = checkNote(note)
  expect({ maySign, share: clones.share, found }).toEqual({
    maySign: true,
    share: 0,
    found: { names: [], openNames: [], missing: [], openPlaces: [], words: [], times: [] },
  })
})

test('[NT22] A name stands in the way until it is decided, each part by itself', () => {
  const parts = { ...note.parts, response: 'Client sat with Maria.', progress: 'Client sat with Maria.' }
  const first = checkNote({ ...note, parts })
  const [hit, again] = first.openNames
  if (hit === undefined || again === undefined) throw new Error('two hits')
  expect([first.maySign, hit.part, again.part, hit.key === again.key]).toEqual([false, 'response', 'progress', false])
  const keep = (key: string) => ({ key, decision: 'keep' as const, reason: 'His aunt.' })
  expect(checkNote({ ...note, parts, resolutions: [keep(hit.key)] }).openNames).toHaveLength(1)
  expect(checkNote({ ...note, parts, resolutions: [keep(hit.key), keep(again.key)] }).maySign).toBe(true)
})

test('[NT24] [NT26] [NT28] Words, times and clones are asked about and stop nobody', () => {
  const response = 'Client was noncompliant and left at 4:15 pm.'
  const past = { key: 'past', from: 'past' as const, print: clonePrint(Object.values(note.parts).join(' '), names) }
  const found = checkNote({ ...note, parts: { ...note.parts, response }, others: [past] })
  expect([
    found.words.map(hit => hit.text),
    found.times.map(hit => hit.text),
    found.clones.isOver,
    found.maySign,
  ]).toEqual([['noncompliant'], ['4:15 pm'], true, true])
})

test('[NT20] [NT24] A note of 300 words is checked against 500 past notes and 15 of the session in 50 ms', () => {
  const texts = ['notes-free-1.txt', 'notes-free-2.txt'].flatMap(readLabelled).map(({ text }) => text)
  const textAt = (at: number) => `${texts[at % texts.length] ?? ''} ${texts[(at + 3) % texts.length] ?? ''}`
  const beforePrints = performance.now()
  const prints = Array.from({ length: 515 }, (_, at) => ({
    key: String(at),
    from: at < 15 ? ('session' as const) : ('past' as const),
    print: clonePrint(textAt(at), names),
  }))
  const printing = performance.now() - beforePrints
  const long = {
    ...note,
    others: prints,
    parts: {
      intervention: texts[1] ?? '',
      response: texts[11] ?? '',
      progress: texts[21] ?? '',
      plan: texts[31] ?? '',
    },
  }
  const words = Object.values(long.parts).join(' ').split(/\s+/u).length
  const times = Array.from({ length: 12 }, () => {
    const start = performance.now()
    checkNote(long)
    return performance.now() - start
  })
  const best = Math.min(...times)
  const median = times.toSorted((one, two) => one - two)[6] ?? 0
  console.log(
    `check of ${words} words: first ${times[0]?.toFixed(1)} ms, median ${median.toFixed(1)} ms, best ${best.toFixed(1)} ms; prints of 515 notes once: ${printing.toFixed(0)} ms`,
  )
  expect(words).toBeGreaterThanOrEqual(300)
  expect(best).toBeLessThan(50)
})
