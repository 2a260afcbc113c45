import { describe, expect, test } from 'vitest'
import { Locks } from '#electron/vault/locks.ts'
import { DEFAULT_PREFERENCES } from '#shared/settings/default-preferences.ts'
import { standingAt, type GoesOn } from '#shared/vault/goes-on.ts'

const MINUTE_MS = 60_000
const EVENING = '2026-11-24T22:30:00.000Z'
const GOES_ON: GoesOn = {
  startedAt: EVENING,
  plannedMinutes: 90,
  segment: { title: 'Check-in', minutes: 15, countsFrom: EVENING, pausedMs: null },
}

/** Locks over a vault that is open, with clocks that stand where they are put; `told` is what happened, in order. */
function aDesk({ idleMinutes = 5, answersDrafts = true } = {}) {
  const told: string[] = []
  const at = { clockMs: 1_000_000, wall: EVENING }
  let isOpen = true
  const locks: Locks = new Locks({
    preferences: { read: () => ({ ...DEFAULT_PREFERENCES, idleMinutes }) },
    clockMs: () => at.clockMs,
    now: () => new Date(at.wall),
    isOpen: () => isOpen,
    tellClosing() {
      told.push('save drafts')
      if (answersDrafts) queueMicrotask(() => locks.drafted())
    },
    tellVeiled: isVeiled => told.push(isVeiled ? 'veil' : 'lift'),
    async lock() {
      isOpen = false
      told.push('lock')
    },
  })
  const pass = async (minutes: number) => {
    at.clockMs += minutes * MINUTE_MS
    await locks.check()
  }
  return { locks, told, at, pass, open: () => (isOpen = true) }
}

describe('an unattended desk', () => {
  test('[VA45] locks after the idle time, drafts first, and not a moment before', async () => {
    const { told, pass } = aDesk()
    await pass(4.999)
    expect(told).toEqual([])
    await pass(0.001)
    expect(told).toEqual(['save drafts', 'lock'])
  })

  test('stays open while somebody is there', async () => {
    const { locks, told, pass } = aDesk()
    for (let minute = 0; minute < 30; minute += 1) {
      locks.active()
      await pass(1)
    }
    expect(told).toEqual([])
  })

  test('[VA45] is not kept open by a wall clock that is set back or forward', async () => {
    const { told, at, pass } = aDesk()
    at.wall = '2020-01-01T00:00:00.000Z'
    await pass(5)
    expect(told).toEqual(['save drafts', 'lock'])
  })

  test('veils while a session runs, and a sign of somebody does not lift it', async () => {
    const { locks, told, pass } = aDesk()
    locks.sessionRunsSince(EVENING)
    await pass(5)
    locks.active()
    await pass(5)
    expect([told, locks.isVeiled]).toEqual([['save drafts', 'veil'], true])
    locks.lifted()
    await pass(4)
    expect([told.at(-1), locks.isVeiled]).toEqual(['lift', false])
  })

  test('[VA45] under the veil locks when the session’s four hours are over, even with the wall clock set back', async () => {
    const { locks, told, at, pass } = aDesk()
    at.wall = '2026-11-24T23:30:00.000Z'
    locks.sessionRunsSince(EVENING)
    at.wall = '2026-11-24T12:00:00.000Z'
    await pass(179)
    expect(told).toEqual(['save drafts', 'veil'])
    await pass(1)
    expect([told, locks.isVeiled]).toEqual([['save drafts', 'veil', 'lock'], false])
  })

  test('[VA45] gives a session that seems to begin in the future four hours and no more', async () => {
    const { locks, told, at, pass } = aDesk()
    at.wall = '2019-01-01T00:00:00.000Z'
    locks.sessionRunsSince(EVENING)
    await pass(239)
    await pass(1)
    expect(told).toEqual(['save drafts', 'veil', 'lock'])
  })

  test('locks under the veil when the session is finished elsewhere, whoever is at the keys', async () => {
    const { locks, told, pass } = aDesk()
    locks.sessionRunsSince(EVENING)
    await pass(5)
    locks.active()
    locks.sessionRunsSince(null)
    await pass(0)
    expect(told).toEqual(['save drafts', 'veil', 'lock'])
  })
})

describe('a lock', () => {
  test('asked for twice at once happens once, and a closed vault is not locked again', async () => {
    const { locks, told } = aDesk()
    await Promise.all([locks.lock(), locks.lock()])
    await locks.lock()
    expect(told).toEqual(['save drafts', 'lock'])
  })

  test('does not wait for ever for a page that saves nothing', async () => {
    const { locks, told } = aDesk({ answersDrafts: false })
    const startedAt = performance.now()
    await locks.lock()
    expect(performance.now() - startedAt).toBeLessThan(2_500)
    expect(told).toEqual(['save drafts', 'lock'])
  })

  test('that begins while the veil waits for drafts leaves no veil over the lock screen', async () => {
    const { locks, told, at, open } = aDesk({ answersDrafts: false })
    locks.sessionRunsSince(EVENING)
    at.clockMs += 5 * MINUTE_MS
    const veiling = locks.check()
    const locking = locks.lock()
    locks.drafted()
    await Promise.all([veiling, locking])
    open()
    expect([told.includes('veil'), locks.isVeiled]).toEqual([false, false])
  })

  test('because the page or the vault stopped asks nobody to save, and tells the reason once', async () => {
    const { locks, told } = aDesk()
    await locks.lock('window-stopped')
    expect(told).toEqual(['lock'])
    expect([locks.takeReason(), locks.takeReason()]).toEqual(['window-stopped', null])
  })

  test('by a person has no reason to tell', async () => {
    const { locks } = aDesk()
    await locks.lock()
    expect(locks.takeReason()).toBe(null)
  })
})

describe('what goes on under the veil', () => {
  test('[VA44] is shown while a session runs, and forgotten with its end or a lock', async () => {
    const { locks, open } = aDesk()
    locks.tellGoesOn(GOES_ON)
    const before = locks.goesOn
    locks.sessionRunsSince(EVENING)
    const during = locks.goesOn
    locks.sessionRunsSince(null)
    locks.sessionRunsSince(EVENING)
    const afterEnd = locks.goesOn
    locks.tellGoesOn(GOES_ON)
    await locks.lock()
    open()
    locks.sessionRunsSince(EVENING)
    expect([before, during, afterEnd, locks.goesOn]).toEqual([null, GOES_ON, null, null])
  })

  test('[VA44] stands where the clock says: the part that runs with what is left of it or over it, and the planned end', () => {
    const endsAt = '2026-11-25T00:00:00.000Z'
    const at = (minutes: number, goesOn = GOES_ON) =>
      standingAt(goesOn, new Date(Date.parse(EVENING) + minutes * 60_000).toISOString())
    const checkIn = (minutes: number, leftMinutes: number) => ({
      minutes,
      segment: { title: 'Check-in', leftMinutes },
      endsAt,
    })
    expect([at(-10), at(14.9), at(15), at(15.9), at(18)]).toEqual([
      checkIn(0, 15),
      checkIn(14, 1),
      checkIn(15, 0),
      checkIn(15, 0),
      checkIn(18, -3),
    ])
    expect(at(200, { ...GOES_ON, segment: null })).toEqual({ minutes: 200, segment: null, endsAt })
    const pausedMs = 4 * MINUTE_MS
    const paused = { title: 'Check-in', minutes: 15, countsFrom: EVENING, pausedMs }
    expect(at(40, { ...GOES_ON, segment: paused })).toEqual(checkIn(40, 11))
  })
})
