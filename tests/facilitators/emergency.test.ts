import { describe, expect, test } from 'vitest'
import { recoveryCodeGroups } from '#shared/vault/recovery-code.ts'
import { aClient } from '#tests/support/builders.ts'
import { openEmptyHost, type TestHost } from '#tests/support/host.ts'
import { confirmed, PASSPHRASE, slotOf, switchTo, trailOf } from './clinic-of-people.ts'

const NEW = 'four slow barges under a paper sky'
const LIST = { text: '', today: '2026-11-24', limit: 10 }

/** Jordan's vault with a client in it, locked, and the recovery code that opens it. */
async function aLockedClinic(): Promise<{ clinic: TestHost; code: string }> {
  const clinic = openEmptyHost()
  const { recoveryCode: code } = await clinic.given('vault.create', {
    clinicName: 'Riverside Clinic',
    timeZone: 'America/New_York',
    facilitator: { name: 'Jordan Reyes', credentials: 'LCSW' },
    passphrase: PASSPHRASE,
  })
  await confirmCode(clinic, code)
  await clinic.given('clients.add', { client: aClient(), today: '2026-11-24' })
  await clinic.host.vault.close()
  return { clinic, code }
}

async function confirmCode({ given }: TestHost, code: string) {
  const groups = recoveryCodeGroups(code)
  const typed = [2, 6].map(index => ({ index, text: groups[index] ?? '' }))
  return given('vault.confirmRecoveryCode', { groups: typed })
}

const byCode = ({ given }: TestHost, secret: string) => given('vault.unlock', { with: 'recovery-code', secret })
const EMERGENCY = { name: 'Pat Lindqvist', reason: 'Jordan is in hospital; a client called in crisis.', hours: 2 }

describe('a passphrase that is lost', () => {
  test('[FA17] is chosen anew after the recovery code, with the reason kept until it is reviewed', async () => {
    const { clinic, code } = await aLockedClinic()
    const slotId = await slotOf(clinic, 'Jordan Reyes')
    expect(await byCode(clinic, code)).toMatchObject({
      state: 'recovering',
      administrators: [{ slotId, name: 'Jordan Reyes' }],
    })
    const refused = [
      await clinic.refusal('clients.list', LIST),
      await clinic.refusal('facilitators.people', undefined),
      await clinic.refusal('vault.renewRecoveryCode', undefined),
      await clinic.refusal('vault.choosePassphrase', { passphrase: NEW }),
    ]
    expect(refused.map(answer => answer.split(':')[0])).toEqual(['locked', 'locked', 'locked', 'conflict'])
    const lost = { slotId, passphrase: NEW, reason: 'Forgot it over the holidays.' }
    expect(await clinic.ask('vault.recoverPassphrase', { ...lost, reason: '   ' })).toMatchObject({
      code: 'invalid-input',
    })
    expect(await clinic.given('vault.recoverPassphrase', lost)).toMatchObject({ state: 'confirming' })
    expect(await clinic.refusal('clients.list', LIST)).toMatch(/^locked/)
    await confirmCode(clinic, (await clinic.given('vault.renewRecoveryCode', undefined)).recoveryCode)
    expect(await clinic.given('facilitators.emergencies', undefined)).toMatchObject([
      { kind: 'lost-passphrase', name: 'Jordan Reyes', reason: 'Forgot it over the holidays.', reviewedAt: null },
    ])
    expect(await switchTo(clinic, 'Jordan Reyes', NEW)).toMatchObject({
      notice: 'The recovery code was used, and nobody has reviewed why yet: see Settings, People.',
    })
  })

  test('is an administrator’s: nobody else’s is set that way', async () => {
    const { clinic, code } = await aLockedClinic()
    await clinic.given('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })
    const sam = {
      staffId: null,
      name: 'Sam Ortega',
      credentials: null,
      roles: ['facilitator' as const],
      passphrase: null,
    }
    await clinic.given('facilitators.addPerson', sam)
    await clinic.host.vault.close()
    const slotId = await slotOf(clinic, 'Sam Ortega')
    await byCode(clinic, code)
    expect(await clinic.refusal('vault.recoverPassphrase', { slotId, passphrase: NEW, reason: 'curious' })).toMatch(
      /^not-found: Choose the administrator/,
    )
  })
})

describe('emergency access', () => {
  test('[FA18] reads under a name of its own, writes nothing, and leaves every passphrase as it was', async () => {
    const { clinic, code } = await aLockedClinic()
    await byCode(clinic, code)
    expect(await clinic.given('vault.beginEmergency', EMERGENCY)).toEqual({
      state: 'open',
      person: { id: expect.any(String), name: 'Pat Lindqvist', credentials: 'emergency access', roles: ['supervisor'] },
      notice: null,
      until: '2026-11-25T00:30:00.000Z',
    })
    expect((await clinic.given('clients.list', LIST)).clients).toHaveLength(1)
    expect(await clinic.refusal('clients.add', { client: aClient(), today: '2026-11-24' })).toMatch(/^forbidden/)
    expect(await clinic.refusal('facilitators.people', undefined)).toMatch(/^forbidden/)
    await clinic.host.vault.close()
    expect(await clinic.given('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })).toMatchObject({
      state: 'confirming',
    })
  })

  test('[FA18] ends when its time is over, and the same code goes on before that', async () => {
    const { clinic, code } = await aLockedClinic()
    await byCode(clinic, code)
    await clinic.given('vault.beginEmergency', EMERGENCY)
    await clinic.host.vault.close()
    clinic.at('2026-11-25T00:29:00.000Z')
    expect(await byCode(clinic, code)).toMatchObject({ state: 'open', until: '2026-11-25T00:30:00.000Z' })
    await clinic.given('clients.list', LIST)
    clinic.at('2026-11-25T00:30:00.000Z')
    expect(await clinic.refusal('clients.list', LIST)).toMatch(/^locked/)
    await clinic.host.vault.close()
    expect(await byCode(clinic, code)).toMatchObject({ state: 'recovering' })
  })

  test('[FA18] leaves the name without role and groups, and out of every list of staff', async () => {
    const { clinic, code } = await aLockedClinic()
    await byCode(clinic, code)
    await clinic.given('vault.beginEmergency', EMERGENCY)
    await clinic.given('vault.endEmergency', undefined)
    expect(await clinic.refusal('clients.list', LIST)).toMatch(/^locked/)
    await clinic.host.vault.close()
    await clinic.given('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })
    await confirmCode(clinic, (await clinic.given('vault.renewRecoveryCode', undefined)).recoveryCode)
    const names = (await clinic.given('facilitators.people', undefined)).map(({ name }) => name)
    const roles = clinic.host.vault.open?.db
      .prepare(
        `SELECT count(*) AS held FROM staff_roles r JOIN staff s ON s.id = r.staff_id WHERE s.name = ? AND until_at IS NULL`,
      )
      .get('Pat Lindqvist')
    expect([names, roles]).toEqual([['Jordan Reyes'], { held: 0 }])
    expect(await clinic.given('facilitators.emergencies', undefined)).toMatchObject([
      { kind: 'emergency', name: 'Pat Lindqvist', endedAt: '2026-11-24T22:30:00.000Z', reviewedAt: null },
    ])
    const kinds = trailOf(clinic).map(({ kind }) => kind)
    expect(kinds).toEqual(
      expect.arrayContaining(['vault.unlockedByRecoveryCode', 'vault.emergencyBegan', 'vault.emergencyEnded']),
    )
  })

  test('lasts from one hour to a day', async () => {
    const { clinic, code } = await aLockedClinic()
    await byCode(clinic, code)
    for (const hours of [0, 25, 1.5])
      expect(await clinic.ask('vault.beginEmergency', { ...EMERGENCY, hours })).toMatchObject({ code: 'invalid-input' })
    expect(await clinic.ask('vault.beginEmergency', { ...EMERGENCY, reason: ' ' })).toMatchObject({
      code: 'invalid-input',
    })
  })

  test('begins by the recovery code only', async () => {
    const { clinic } = await aLockedClinic()
    await clinic.given('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })
    expect(await clinic.refusal('vault.beginEmergency', EMERGENCY)).toMatch(/^conflict/)
  })
})

describe('a review', () => {
  test('[FA19] is done once, by somebody else where there is somebody else', async () => {
    const { clinic, code } = await aLockedClinic()
    const slotId = await slotOf(clinic, 'Jordan Reyes')
    await byCode(clinic, code)
    await clinic.given('vault.recoverPassphrase', { slotId, passphrase: NEW, reason: 'Forgot it.' })
    await confirmCode(clinic, (await clinic.given('vault.renewRecoveryCode', undefined)).recoveryCode)
    const [use] = await clinic.given('facilitators.emergencies', undefined)
    const emergencyId = use?.emergencyId ?? ''
    const ada = { staffId: null, name: 'Ada Wynn', credentials: null, roles: ['auditor' as const], passphrase: null }
    const added = await clinic.given('facilitators.addPerson', ada)
    expect(await clinic.refusal('facilitators.reviewEmergency', { emergencyId, remark: '' })).toMatch(
      /^conflict: Nobody/,
    )
    await switchTo(clinic, 'Ada Wynn', added.passphrase)
    await clinic.given('vault.choosePassphrase', { passphrase: PASSPHRASE })
    await clinic.given('facilitators.reviewEmergency', { emergencyId, remark: 'Spoke with Jordan.' })
    expect(await clinic.refusal('facilitators.reviewEmergency', { emergencyId, remark: '' })).toMatch(
      /^conflict: This was/,
    )
    expect(await clinic.given('facilitators.emergencies', undefined)).toMatchObject([
      { reviewedBy: 'Ada Wynn', remark: 'Spoke with Jordan.' },
    ])
  })

  test('[FA19] may be one’s own where nobody else could', async () => {
    const { clinic, code } = await aLockedClinic()
    const slotId = await slotOf(clinic, 'Jordan Reyes')
    await byCode(clinic, code)
    await clinic.given('vault.recoverPassphrase', { slotId, passphrase: NEW, reason: 'Forgot it.' })
    await confirmCode(clinic, (await clinic.given('vault.renewRecoveryCode', undefined)).recoveryCode)
    const [use] = await clinic.given('facilitators.emergencies', undefined)
    await clinic.given('facilitators.reviewEmergency', { emergencyId: use?.emergencyId ?? '', remark: '' })
    expect(await clinic.given('facilitators.emergencies', undefined)).toMatchObject([{ reviewedBy: 'Jordan Reyes' }])
  })
})

describe('after the code was used', () => {
  test('somebody who is no administrator works on, and is told that a new code is due', async () => {
    const { clinic, code } = await aLockedClinic()
    await clinic.given('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })
    const sam = {
      staffId: null,
      name: 'Sam Ortega',
      credentials: null,
      roles: ['facilitator' as const],
      passphrase: null,
    }
    const { passphrase } = await clinic.given('facilitators.addPerson', sam)
    await clinic.host.vault.close()
    await byCode(clinic, code)
    await clinic.given('vault.beginEmergency', EMERGENCY)
    await switchTo(clinic, 'Sam Ortega', passphrase)
    expect(await clinic.given('vault.choosePassphrase', { passphrase: NEW })).toMatchObject({
      state: 'open',
      notice: 'The recovery code was used. An administrator makes a new one at their next unlock.',
    })
    await confirmed(clinic, NEW)
  })
})
