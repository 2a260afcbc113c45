import { describe, expect, test } from 'vitest'
import { daysBetween } from '#renderer/app/day.ts'
import { aClient } from '#tests/support/builders.ts'
import { openHost, PASSPHRASE } from '#tests/support/host.ts'
import { aClosedClinic, hostOver } from './damaged-host.ts'

// What the computer's clock, set wrongly, does to each part that reads it: the table stands in shared/damage/RULES.md.

const START = '2026-11-24T22:30:00.000Z'
const YEAR_BACK = '2025-11-24T22:30:00.000Z'
const TEN_YEARS_ON = '2036-11-24T22:30:00.000Z'

describe('[DM11] a clock that is set back or forward', () => {
  test.for([YEAR_BACK, TEN_YEARS_ON, '2026-03-08T07:30:00.000Z', '2026-11-01T05:30:00.000Z'])(
    'at the unlock (%s): it opens as ever, sealed, and the log holds',
    async instant => {
      const { folder } = await aClosedClinic(2)
      const host = hostOver(folder)
      host.at(instant)
      expect(await host.given('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })).toMatchObject({
        state: 'open',
        notice: null,
      })
      expect(await host.given('audit.verify', undefined)).toMatchObject({ broken: null })
    },
  )

  test('in the middle of work: what was recorded stays as it was, what comes is under the new time, and the log holds', async () => {
    const host = await openHost()
    const made: string[] = []
    for (const instant of [START, YEAR_BACK, TEN_YEARS_ON, START]) {
      host.at(instant)
      const client = aClient({ legalFirstName: `Client${made.length}`, legalLastName: 'Whitfield', admittedOn: null })
      made.push((await host.given('clients.add', { client, today: instant.slice(0, 10) })).id)
    }
    const { clients } = await host.given('clients.list', { text: 'Whitfield', today: START.slice(0, 10), limit: 10 })
    expect(clients.map(({ id }) => id).toSorted()).toEqual(made.toSorted())
    const { db } = host.host.vault.held().vault
    const times = db.prepare(`SELECT at FROM audit_events WHERE kind = 'clients.add' ORDER BY number`).pluck().all()
    expect(times).toEqual([START, YEAR_BACK, TEN_YEARS_ON, START])
    expect(await host.given('audit.verify', undefined)).toMatchObject({ broken: null })
  })

  test('while a wait runs: back begins it again, forward ends it, and neither opens anything', async () => {
    const { folder } = await aClosedClinic(1)
    const host = hostOver(folder)
    host.at(START)
    const wrong = () => host.refusal('vault.unlock', { with: 'passphrase', secret: 'not this one' })
    for (let turn = 0; turn < 9; turn += 1) {
      await wrong()
      host.at(new Date(Date.parse(START) + turn * 60_000).toISOString())
    }
    expect(await wrong()).toMatch(/^wrong-secret: /)
    expect(await wrong()).toMatch(/^wait: Too many tries/)
    host.at(YEAR_BACK)
    expect(await wrong()).toMatch(/^wait: Too many tries/)
    host.at(new Date(Date.parse(YEAR_BACK) + 1_000).toISOString())
    expect(await wrong()).toMatch(/^wait: /)
    host.at(TEN_YEARS_ON)
    expect(await wrong()).toMatch(/^wrong-secret: /)
  })

  test('a backup’s age is told in days of the calendar, and below zero when the clock has gone back', () => {
    expect([
      daysBetween(START, '2026-12-04'),
      daysBetween(START, '2025-11-24') < 0,
      daysBetween(START, '2036-11-24') > 3_600,
    ]).toEqual([10, true, true])
  })
})
