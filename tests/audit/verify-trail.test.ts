import { expect, test } from 'vitest'
import { checkTail, stepTrail, TRAIL_START } from '#electron/audit/verify-trail.ts'
import { insertAuditEvent } from '#electron/audit/audit.store.ts'
import { describeBreak } from '#shared/audit/trail-break.ts'
import { tampers, named, type Below } from './tampers.ts'
import { aTrail, findBreak, instantOf } from './trail-fixture.ts'

/** Numbers by a seed (mulberry32): the same run, the same tampers. */
function seeded(seed: number): Below {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

test('500 tampers of every column and kind, 500 found; the untouched trail is whole [AU10]', () => {
  const { raw, db, proof } = aTrail(120)
  expect(findBreak(db, proof)).toBe(null)
  const below = seeded(20261122)
  const missed: string[] = []
  for (let round = 0; round < 500; round += 1) {
    raw.exec('BEGIN')
    const what = tampers[round % tampers.length]?.(raw, below) ?? ''
    if (findBreak(db, proof) === null) missed.push(what)
    raw.exec('ROLLBACK')
  }
  expect(missed).toEqual([])
  console.log(`Tampers with the audit trail: ${500 - missed.length} of 500 found.`)
  expect(findBreak(db, proof)).toBe(null)
})

test.each([
  ['edit', 'changed'],
  ['remove', 'missing'],
  ['removeRenumbered', 'missing'],
  ['swap', 'out-of-order'],
  ['moveAway', 'out-of-order'],
  ['insertRenumbered', 'inserted'],
] as const)('of 40 tampers “%s” in the middle each is called %s, at its number [AU11]', (name, kind) => {
  const { raw, db, proof } = aTrail(100)
  const below = seeded(7)
  const inTheMiddle: Below = most => 20 + below(most - 60)
  for (let round = 0; round < 40; round += 1) {
    raw.exec('BEGIN')
    // The first number drawn is the place; away from both ends every kind is told for sure.
    let isFirst = true
    const what = named[name](raw, most => {
      if (!isFirst) return below(most)
      isFirst = false
      return inTheMiddle(most)
    })
    const at = Math.min(...(what.match(/\d+/g) ?? []).map(Number).filter(number => number > 5))
    expect({ what, ...findBreak(db, proof) }).toMatchObject({ what, kind, number: at })
    raw.exec('ROLLBACK')
  }
})

test('a cut end is found against the sealed position, and only there [AU12]', () => {
  const { raw, db, proof } = aTrail(50)
  raw.exec('DELETE FROM audit_events WHERE number > 41')
  expect(findBreak(db, proof)).toEqual({ number: 42, at: instantOf(41), kind: 'cut-off' })
  expect(findBreak(db, { ...proof, sealed: null })).toBe(null)
  raw.exec('DELETE FROM audit_events')
  expect(findBreak(db, proof)).toEqual({ number: 1, at: null, kind: 'cut-off' })
})

test('a cut end that somebody with the vault open wrote over is found at the sealed position [AU12]', () => {
  const { raw, db, key, proof } = aTrail(50)
  raw.exec('DELETE FROM audit_events WHERE number > 48')
  for (const kind of ['a.b', 'c.d', 'e.f']) insertAuditEvent(db, key, { at: instantOf(60), staffId: null, kind })
  expect(findBreak(db, proof)).toEqual({ number: 50, at: instantOf(60), kind: 'changed' })
})

test('an unlock looks at the end since the sealed position and so many events before, and no further [AU13]', () => {
  const { raw, db, key, proof } = aTrail(100)
  for (let place = 101; place <= 120; place += 1)
    insertAuditEvent(db, key, { at: instantOf(place), staffId: null, kind: 'groups.list' })
  expect(checkTail(db, proof, 30)).toBe(null)
  const edited = (number: number) => {
    raw.exec(`BEGIN; UPDATE audit_events SET kind = 'other' WHERE number = ${number}`)
    const broken = checkTail(db, proof, 30)
    raw.exec('ROLLBACK')
    return broken?.number ?? null
  }
  expect([60, 71, 100, 101, 120].map(edited)).toEqual([null, 71, 100, 101, 120])
  raw.exec('BEGIN; DELETE FROM audit_events WHERE number = 70')
  expect(checkTail(db, proof, 30)).toMatchObject({ number: 70, kind: 'missing' })
  raw.exec('ROLLBACK; DELETE FROM audit_events WHERE number > 60')
  expect(checkTail(db, proof, 30)).toMatchObject({ number: 61, kind: 'cut-off' })
})

test('a trail goes on under the next key after a rotation, and never under an earlier one [AU14]', () => {
  const { db, key, proof } = aTrail(20)
  const next = Buffer.alloc(32, 7)
  insertAuditEvent(db, next, { at: instantOf(21), staffId: null, kind: 'groups.list' })
  const keys = () => [
    { key: Buffer.from(key), lastNumber: 20 },
    { key: Buffer.from(next), lastNumber: null },
  ]
  expect(findBreak(db, { ...proof, keys })).toBe(null)
  insertAuditEvent(db, key, { at: instantOf(22), staffId: null, kind: 'groups.list' })
  expect(findBreak(db, { ...proof, keys })).toMatchObject({ number: 22, kind: 'changed' })
})

test('checking goes on where it stopped, and wipes the keys it was lent', () => {
  const { db, proof } = aTrail(30)
  const lent: Uint8Array[] = []
  const watched = { ...proof, keys: () => proof.keys().map(held => (lent.push(held.key), held)) }
  const step = stepTrail(db, watched, TRAIL_START, 20)
  expect(step).toMatchObject({ found: 'more', place: { number: 20 } })
  expect(step.found === 'more' && stepTrail(db, watched, step.place, 20)).toMatchObject({ found: 'whole' })
  expect(lent.map(key => Buffer.from(key).equals(Buffer.alloc(32)))).toEqual([true, true])
})

test('a break is told in two sentences, with the clinic’s date', () => {
  const broken = { number: 1234, at: '2026-11-04T03:00:00.000Z', kind: 'changed' } as const
  expect(describeBreak(broken, 'America/New_York')).toBe(
    'The audit trail is broken at event 1,234 of Nov 3, 2026. This event was changed after it was written.',
  )
  expect(describeBreak({ ...broken, at: 'nonsense' }, 'America/New_York')).toMatch('at event 1,234. This event')
})
