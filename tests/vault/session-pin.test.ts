import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SessionPinKeeper } from '#electron/vault/session-pin.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { easyPin, easyPinSentence, type EasyPin } from '#shared/vault/session-pin.ts'
import { aGroup } from '#tests/support/builders.ts'
import { openHost, type TestHost } from '#tests/support/host.ts'

const PIN = '482915'
const WRONG = '482916'
const SESSION = '018f0000-0000-7000-8000-000000000001' as SessionId // a synthetic id

/** A host whose session runs since 22:30Z; the PIN is not set yet. */
async function hostInSession(): Promise<{ made: TestHost; sessionId: SessionId }> {
  const made = await openHost()
  const { groupId } = await made.given('groups.add', aGroup())
  const { sessionId } = await made.given('sessions.start', { groupId, heldOn: '2026-11-24', scheduleId: null })
  return { made, sessionId }
}

const tries = async (made: TestHost, pins: readonly string[]) => {
  const seen: { isRight: boolean; triesLeft: number }[] = []
  for (const pin of pins) seen.push(await made.given('vault.checkSessionPin', { pin }))
  return seen
}

describe('a session PIN', () => {
  test('[VA40] lifts nothing before it is set, is right once it is, and can be taken back', async () => {
    const { made } = await hostInSession()
    expect(await made.given('vault.sessionPin', undefined)).toEqual({ state: 'none', triesLeft: 0, isAllowed: true })
    expect(await tries(made, [PIN])).toEqual([{ isRight: false, triesLeft: 0 }])
    expect(await made.given('vault.setSessionPin', { pin: PIN })).toEqual({
      state: 'set',
      triesLeft: 5,
      isAllowed: true,
    })
    expect(await tries(made, [PIN])).toEqual([{ isRight: true, triesLeft: 5 }])
    expect(await made.given('vault.setSessionPin', { pin: null })).toMatchObject({ state: 'none' })
    expect(await tries(made, [PIN])).toEqual([{ isRight: false, triesLeft: 0 }])
  })

  test('[VA41] has five tries: after five wrong ones in a row the right one is refused too, also when they come at once', async () => {
    const { made } = await hostInSession()
    await made.given('vault.setSessionPin', { pin: PIN })
    expect((await tries(made, [WRONG, WRONG, PIN, WRONG])).map(({ triesLeft }) => triesLeft)).toEqual([4, 3, 5, 4])
    const atOnce = await Promise.all(
      [WRONG, '000001', '111112', '222223', PIN, PIN].map(pin => made.given('vault.checkSessionPin', { pin })),
    )
    expect(atOnce.map(({ isRight }) => isRight)).toEqual([false, false, false, false, false, false])
    expect(await made.given('vault.sessionPin', undefined)).toMatchObject({ state: 'used-up', triesLeft: 0 })
    expect(await tries(made, [PIN])).toEqual([{ isRight: false, triesLeft: 0 }])
  })

  test('[VA40] is gone when its session ends, and does not come back when it is reopened or another begins', async () => {
    const { made, sessionId } = await hostInSession()
    await made.given('vault.setSessionPin', { pin: PIN })
    await made.given('sessions.finish', { sessionId })
    await made.given('sessions.reopen', { sessionId })
    const { groupId } = await made.given('groups.add', aGroup({ name: 'Another Circle' }))
    await made.given('sessions.start', { groupId, heldOn: '2026-11-24', scheduleId: null })
    expect(await made.given('vault.sessionPin', undefined)).toMatchObject({ state: 'none', isAllowed: true })
    expect(await tries(made, [PIN])).toEqual([{ isRight: false, triesLeft: 0 }])
  })

  test('[VA40] is gone four hours after the session began, and after four hours on a clock that only goes forward', async () => {
    const { made } = await hostInSession()
    await made.given('vault.setSessionPin', { pin: PIN })
    made.at('2026-11-25T02:30:00.000Z')
    expect(await made.given('vault.sessionPin', undefined)).toEqual({ state: 'none', triesLeft: 0, isAllowed: false })

    let clockMs = 0
    const keeper = new SessionPinKeeper(() => clockMs)
    await keeper.keep(PIN, SESSION)
    clockMs = 4 * 3_600_000 - 1
    expect(await keeper.check(PIN)).toBe(true)
    clockMs += 1
    expect([await keeper.check(PIN), keeper.sessionId, keeper.triesLeft]).toEqual([false, null, 0])
  })

  test('[VA40] is gone with the lock: the next unlock knows none', async () => {
    const { made } = await hostInSession()
    await made.given('vault.setSessionPin', { pin: PIN })
    await made.host.vault.close()
    expect(await made.refusal('vault.checkSessionPin', { pin: PIN })).toBe('locked: Unlock Circlebook first.')
    await made.given('vault.unlock', { with: 'passphrase', secret: 'quiet rivers carry seven lanterns home' })
    expect(await made.given('vault.sessionPin', undefined)).toMatchObject({ state: 'none' })
  })

  test('[VA43] is refused where the clinic forbids it, and one that is set already stops working', async () => {
    const { made } = await hostInSession()
    await made.given('vault.setSessionPin', { pin: PIN })
    await made.given('settings.savePolicies', { allowsSessionPin: false, weekStartsOn: 1 })
    expect(await tries(made, [PIN])).toEqual([{ isRight: false, triesLeft: 0 }])
    expect(await made.given('vault.sessionPin', undefined)).toEqual({ state: 'none', triesLeft: 0, isAllowed: false })
    expect(await made.refusal('vault.setSessionPin', { pin: PIN })).toBe(
      'conflict: Your clinic does not use session PINs.',
    )
    await made.given('settings.savePolicies', { allowsSessionPin: true, weekStartsOn: 1 })
    expect(await tries(made, [PIN])).toEqual([{ isRight: false, triesLeft: 0 }])
  })

  test('is refused when no session runs', async () => {
    const made = await openHost()
    expect(await made.refusal('vault.setSessionPin', { pin: PIN })).toBe(
      'conflict: A PIN is chosen while a session runs.',
    )
  })

  test('[VA41] leaves its choice, its uses and its failures in the audit trail, and never its digits', async () => {
    const { made } = await hostInSession()
    await made.given('vault.setSessionPin', { pin: PIN })
    await tries(made, [WRONG, PIN])
    const { open } = made.host.vault
    const rows = open?.db.prepare('SELECT * FROM audit_events ORDER BY number DESC LIMIT 3').all() ?? []
    expect(rows.map(row => Object(row).kind)).toEqual([
      'vault.sessionPinUsed',
      'vault.sessionPinFailed',
      'vault.sessionPinSet',
    ])
    expect(JSON.stringify(rows)).not.toContain(PIN)
  })
})

describe('an easy PIN', () => {
  test('[VA42] is one a stranger tries first', () => {
    const easy: Record<string, EasyPin> = {
      '000000': 'one-or-two-digits',
      '121212': 'one-or-two-digits',
      '110011': 'one-or-two-digits',
      '123123': 'repeated',
      '907907': 'repeated',
      '123456': 'in-order',
      '654321': 'in-order',
      '123321': 'in-order',
      '012789': 'in-order',
      '198407': 'year',
      '071984': 'year',
      '202611': 'year',
    }
    expect(Object.fromEntries(Object.keys(easy).map(pin => [pin, easyPin(pin)]))).toEqual(easy)
    expect(['482915', '730264', '135792', '904417'].map(easyPin)).toEqual([null, null, null, null])
  })

  test('[VA42] is refused with a sentence that says why, and few PINs are easy', async () => {
    const { made } = await hostInSession()
    expect(await made.refusal('vault.setSessionPin', { pin: '123456' })).toBe(
      `conflict: ${easyPinSentence('in-order')}`,
    )
    const all = Array.from({ length: 1_000_000 }, (_, number) => String(number).padStart(6, '0'))
    expect(all.filter(pin => easyPin(pin) !== null).length / all.length).toBeLessThan(0.035)
  })

  test('is told of any six digits without an error', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{6}$/), pin => {
        expect([null, 'one-or-two-digits', 'repeated', 'in-order', 'year']).toContain(easyPin(pin))
      }),
    )
  })
})
