import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkNames, masked } from '#shared/notes/check-names.ts'
import { foldText } from '#shared/notes/fold-text.ts'
import { toNameBook, type SessionPeople } from '#shared/notes/name-book.ts'
import { namedFromLine, type NamedPerson } from '#shared/notes/name-forms.ts'
import { isOneEditAway } from '#shared/notes/near-names.ts'
import { NameResolution } from '#shared/notes/name-resolution.ts'
import { markHits, unresolvedHits } from '#shared/notes/resolve-hits.ts'
import { readLabelled, type Labelled } from './labelled-names.ts'

const person = (key: string, firstName: string, lastName: string, more: Partial<NamedPerson> = {}): NamedPerson => ({
  key,
  firstName,
  lastName,
  preferredName: null,
  nicknames: [],
  ...more,
})

const people: SessionPeople = {
  own: person('own', 'James', 'Okafor'),
  others: [
    person('maria', 'María', 'Lopez'),
    person('james', 'James', 'Whitley'),
    person('tamika', 'Tamika', 'Okafor'),
    person('dana', 'Dana', 'Cole'),
  ],
  staff: [namedFromLine('staff', 'Dana Whitfield, LPC')],
}
const book = toNameBook(people)
const found = (text: string) => checkNames(text, book).map(hit => `${hit.kind} ${hit.personKey}: ${hit.text}`)

/** How many of the marked names were found, and what was found beside them. */
function figures(labelled: readonly Labelled[]) {
  let marked = 0
  const missed: string[] = []
  const falseHits: string[] = []
  for (const { people: session, text, spans } of labelled) {
    const hits = checkNames(text, toNameBook(session))
    marked += spans.length
    for (const span of spans)
      if (!hits.some(hit => hit.start < span.end && hit.end > span.start))
        missed.push(`${text.slice(span.start, span.end)} in: ${text}`)
    for (const hit of hits)
      if (!spans.some(span => hit.start < span.end && hit.end > span.start))
        falseHits.push(`${hit.text} in: ${text.slice(0, 80)}`)
  }
  return { recall: marked === 0 ? 1 : (marked - missed.length) / marked, marked, missed, falseHits }
}

test('[NT20] Of the names marked in 485 sentences at least 98 in 100 are found', () => {
  const labelled = readLabelled('names.txt')
  const { recall, marked, missed, falseHits } = figures(labelled)
  const free = labelled.filter(({ spans }) => spans.length === 0).length
  console.log(
    `names: ${labelled.length} sentences, ${free} free; recall ${recall.toFixed(4)} of ${marked}; ${falseHits.length} false hits; missed ${missed.join(' · ')}`,
  )
  expect({ enough: labelled.length >= 400, free: free / labelled.length >= 0.4 }).toEqual({ enough: true, free: true })
  expect(recall).toBeGreaterThanOrEqual(0.98)
  expect(falseHits.length).toBeLessThanOrEqual(5)
})

test('[NT20] In 60 whole notes that name nobody else, full of words that are names, there is at most one false hit in 20 notes', () => {
  const notes = ['notes-free-1.txt', 'notes-free-2.txt'].flatMap(readLabelled)
  const { falseHits } = figures(notes)
  console.log(`free notes: ${notes.length}; ${falseHits.length} false hits: ${falseHits.join(' · ')}`)
  expect(notes.length).toBeGreaterThanOrEqual(60)
  expect(falseHits.length).toBeLessThanOrEqual(notes.length / 20)
})

test('[NT20] In 130 held-out sentences of other styles nearly as many names are found', () => {
  const labelled = readLabelled('names-held-out.txt')
  const { recall, marked, missed, falseHits } = figures(labelled)
  console.log(
    `held out: ${labelled.length} sentences; recall ${recall.toFixed(4)} of ${marked}; ${falseHits.length} false hits; missed ${missed.join(' · ')}`,
  )
  expect(labelled.length).toBeGreaterThanOrEqual(120)
  expect(recall).toBeGreaterThanOrEqual(0.95)
})

test('[NT20] A hit says where it stands, whose name it is, of what kind, and why', () => {
  const text = 'Client sat with Mar\u00ADía’s sister.'
  expect(checkNames(text, book)).toEqual([
    {
      rule: 'NT20',
      start: 16,
      end: 24,
      text: 'Mar\u00ADía’s',
      personKey: 'maria',
      kind: 'possessive',
      reason: 'This is the name of somebody else in the session, or of their family.',
    },
  ])
})

test('[NT20] Look-alike, fullwidth and torn names are found, and initials where a name would stand', () => {
  expect(
    [
      'Client saw Маria.',
      'Client saw Ｍａｒｉａ.',
      'Client saw M a r i a.',
      'M.L. said so.',
      'Client met Tamkia.',
    ].flatMap(found),
  ).toEqual([
    'name maria: Маria',
    'name maria: Ｍａｒｉａ',
    'split maria: M a r i a',
    'initials maria: M.L',
    'near tamika: Tamkia',
  ])
  expect(found('Client attends at 5 p.m. and took 20 mL. OK.')).toEqual([])
})

test('[NT21] The client’s own name may stand; with another member’s last name or its initial beside it, it may not', () => {
  expect(found('James spoke. J.O. agreed. Okafor left. Jim came back.')).toEqual([])
  expect(['James Whitley spoke.', 'James W. spoke.', 'Tamika Okafor spoke.'].flatMap(found)).toEqual([
    'name james: James Whitley',
    'name james: James W',
    'name tamika: Tamika Okafor',
  ])
})

test('[NT21] A staff member’s name may stand; one shared with a member is asked about unless last name or role says the staff member', () => {
  expect(found('Dana Whitfield led. Counselor Dana taught the skill. Whitfield closed.')).toEqual([])
  expect(found('Client thanked Dana. Dana Cole nodded.')).toEqual(['name dana: Dana', 'name dana: Dana Cole'])
})

test('[NT20] Nobody else in the session, nothing to find', () => {
  expect(checkNames('Maria said hello.', toNameBook({ ...people, others: [] }))).toEqual([])
})

test('[NT22] A decision outlives edits elsewhere, and an edit beside the name asks again', () => {
  const text = 'Client was on time. He sat with Maria in the second row.'
  const marked = (of: string) => markHits(of, checkNames(of, book))
  const [hit] = marked(text)
  if (hit === undefined) throw new Error('a hit')
  const kept = NameResolution.parse({ key: hit.key, decision: 'keep', reason: 'Her cousin, not the member.' })
  expect(unresolvedHits(marked(text), [])).toEqual([hit])
  expect(unresolvedHits(marked(text), [kept])).toEqual([])
  expect(unresolvedHits(marked(`Client was three minutes late.\n${text} He left.`), [kept])).toEqual([])
  expect(unresolvedHits(marked(text.replace('sat with', 'shouted at')), [kept])).toHaveLength(1)
  expect(unresolvedHits(marked(`${text} ${text}`), [kept])).toHaveLength(1)
})

test('[NT22] A name that is kept without a reason is open; no name needs none', () => {
  const text = 'He sat with Maria.'
  const hits = markHits(text, checkNames(text, book))
  const key = hits[0]?.key ?? ''
  expect(unresolvedHits(hits, [{ key, decision: 'keep', reason: null }])).toEqual(hits)
  expect(unresolvedHits(hits, [{ key, decision: 'not-a-name', reason: null }])).toEqual([])
})

test('[NT23] Masking every hit of the labelled sentences leaves none, and a possessive stays one', () => {
  const left = readLabelled('names.txt').flatMap(({ people: session, text }) => {
    const names = toNameBook(session)
    return checkNames(masked(text, checkNames(text, names)), names).map(hit => `${hit.text} in: ${text}`)
  })
  expect(left).toEqual([])
  const text = 'María’s plan helped; client told Tamika so.'
  expect(masked(text, checkNames(text, book))).toBe('another member’s plan helped; client told another member so.')
})

test('Marks and hidden characters belong to the letter before them, so that masking leaves none behind', () => {
  expect([foldText('Jose\u0301').ends, foldText('a\u200Bb').ends]).toEqual([
    [1, 2, 3, 5],
    [2, 3],
  ])
})

test('Every folded letter leads back to the character it came from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
      const folded = foldText(text)
      expect([folded.starts.length, folded.ends.length, folded.isUpper.length]).toEqual(
        Array(3).fill(folded.letters.length),
      )
      folded.starts.forEach((start, at) => {
        const piece = text.slice(start, folded.ends[at])
        expect(piece.length).toBeGreaterThan(0)
        expect(foldText(piece).letters).toContain(folded.letters[at])
      })
    }),
  )
})

test('Whatever stands round a name, the hit is the text at its place', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      (before, after) => {
        const text = `${before}\nClient thanked Tamika warmly.\n${after}`
        for (const hit of checkNames(text, book)) expect(text.slice(hit.start, hit.end)).toBe(hit.text)
        expect(checkNames(text, book).some(hit => hit.personKey === 'tamika')).toBe(true)
      },
    ),
  )
})

test('One edit is a letter more, less or other, or two neighbours exchanged', () => {
  const away = ['mariia', 'mria', 'maroa', 'amria'].map(word => isOneEditAway(word, 'maria'))
  const not = ['maria', 'mario s', 'aimra', 'mri'].map(word => isOneEditAway(word, 'maria'))
  expect({ away, not }).toEqual({ away: [true, true, true, true], not: [false, false, false, false] })
})
