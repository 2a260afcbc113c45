import { describe, expect, test } from 'vitest'
import { openHost } from '#tests/support/host.ts'
import { aClinicOfTwo, confirmed, PASSPHRASE, SAMS_OWN, slotOf, switchTo, trailOf } from './clinic-of-people.ts'

const SAM = {
  staffId: null,
  name: 'Sam Ortega',
  credentials: 'CADC II',
  roles: ['facilitator' as const],
  passphrase: null,
}
const ANOTHER = 'granite tickets under a walnut moon'

describe('the chooser', () => {
  test('[VA18] shows the names of those who can unlock, and nothing else', async () => {
    const { clinic, given } = await aClinicOfTwo()
    await given('facilitators.add', { name: 'Guest Speaker', credentials: null })
    await clinic.host.vault.close()
    expect(await given('vault.status', undefined)).toEqual({
      state: 'locked',
      folder: clinic.folder,
      people: [
        { slotId: await slotOf(clinic, 'Jordan Reyes'), name: 'Jordan Reyes' },
        { slotId: await slotOf(clinic, 'Sam Ortega'), name: 'Sam Ortega' },
      ],
    })
  })

  test('[VA10] counts wrong tries for each person apart', async () => {
    const { clinic, given, refusal } = await aClinicOfTwo()
    await clinic.host.vault.close()
    const slotId = await slotOf(clinic, 'Sam Ortega')
    const answers: string[] = []
    for (let count = 0; count < 6; count += 1)
      answers.push((await refusal('vault.unlock', { with: 'passphrase', slotId, secret: 'wrong' })).split(':')[0] ?? '')
    expect(answers).toEqual([...Array(5).fill('wrong-secret'), 'wait'])
    expect(await switchTo(clinic, 'Jordan Reyes', PASSPHRASE)).toMatchObject({
      state: 'open',
      notice: '5 wrong tries at this lock since it was last opened.',
    })
    await given('facilitators.people', undefined)
  })

  test('without a choice opens nothing once there are two', async () => {
    const { clinic, refusal } = await aClinicOfTwo()
    await clinic.host.vault.close()
    expect(await refusal('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })).toBe(
      'vault-fault: Choose who you are first.',
    )
  })
})

describe('a person who is added', () => {
  test('[FA12] gets a passphrase for one use, and chooses their own before anything else is answered', async () => {
    const clinic = await openHost()
    const { given, refusal } = clinic
    const { staffId, passphrase } = await given('facilitators.addPerson', SAM)
    expect(passphrase).toMatch(/^([a-hjkmnp-tv-z0-9]{5}-){3}[a-hjkmnp-tv-z0-9]{5}$/)
    const person = { id: staffId, name: 'Sam Ortega', credentials: 'CADC II', roles: ['facilitator'] }
    expect(await switchTo(clinic, 'Sam Ortega', passphrase)).toEqual({ state: 'choosing', person })
    const refused = [
      await refusal('clients.list', { text: '', today: '2026-11-24', limit: 10 }),
      await refusal('facilitators.list', undefined),
      await refusal('vault.choosePassphrase', { passphrase }),
      await refusal('vault.choosePassphrase', { passphrase: 'passwordpassword' }),
    ]
    expect(refused.map(answer => answer.split(':')[0])).toEqual(['locked', 'locked', 'vault-fault', 'vault-fault'])
    expect(await given('vault.choosePassphrase', { passphrase: SAMS_OWN })).toMatchObject({ state: 'open', person })
    await clinic.host.vault.close()
    const slotId = await slotOf(clinic, 'Sam Ortega')
    expect(await refusal('vault.unlock', { with: 'passphrase', slotId, secret: passphrase })).toMatch(/^wrong-secret/)
    expect(await switchTo(clinic, 'Sam Ortega', SAMS_OWN)).toMatchObject({ state: 'open', notice: expect.anything() })
  })

  test('[FA12] keeps the signing key they got when they choose their own passphrase', async () => {
    const clinic = await openHost()
    const { passphrase } = await clinic.given('facilitators.addPerson', SAM)
    await switchTo(clinic, 'Sam Ortega', passphrase)
    const before = clinic.host.vault.held().vault.signer?.publicKey.toString('hex')
    await clinic.given('vault.choosePassphrase', { passphrase: SAMS_OWN })
    await switchTo(clinic, 'Sam Ortega', SAMS_OWN)
    expect(clinic.host.vault.held().vault.signer?.publicKey.toString('hex')).toBe(before)
  })

  test('may be somebody named before: the same staff member, not a second one', async () => {
    const { given } = await openHost()
    const named = await given('facilitators.add', { name: 'Sam Ortega', credentials: null })
    const { staffId } = await given('facilitators.addPerson', { ...SAM, staffId: named.id })
    const people = await given('facilitators.people', undefined)
    expect([staffId, people.map(({ name, roles, hasSlot, mustChoose }) => [name, roles, hasSlot, mustChoose])]).toEqual(
      [
        named.id,
        [
          ['Jordan Reyes', ['facilitator', 'administrator'], true, false],
          ['Sam Ortega', ['facilitator'], true, true],
        ],
      ],
    )
  })

  test('twice, or with an easy passphrase, is refused and leaves nothing behind', async () => {
    const { given, refusal } = await openHost()
    expect(await refusal('facilitators.addPerson', { ...SAM, passphrase: 'passwordpassword' })).toMatch(/^vault-fault/)
    const { staffId } = await given('facilitators.addPerson', SAM)
    expect(await refusal('facilitators.addPerson', { ...SAM, staffId })).toBe(
      'conflict: This staff member can unlock already.',
    )
    expect((await given('facilitators.list', undefined)).map(({ name }) => name)).toEqual([
      'Jordan Reyes',
      'Sam Ortega',
    ])
  })

  test('is added, changed and removed by an administrator only', async () => {
    const { clinic, refusal, jordan } = await aClinicOfTwo()
    await switchTo(clinic, 'Sam Ortega', SAMS_OWN)
    const answers = [
      await refusal('facilitators.people', undefined),
      await refusal('facilitators.addPerson', { ...SAM, name: 'Someone' }),
      await refusal('facilitators.setRoles', { staffId: jordan, roles: ['auditor'] }),
      await refusal('facilitators.resetPassphrase', { staffId: jordan, passphrase: null }),
      await refusal('facilitators.remove', { staffId: jordan }),
      await refusal('vault.renewRecoveryCode', undefined),
    ]
    expect(answers.map(answer => answer.split(':')[0])).toEqual(Array(6).fill('forbidden'))
  })
})

describe('roles', () => {
  test('[FA11] are a set: each once, in one order, dated, and never none', async () => {
    const { clinic, given, ask, at, sam } = await aClinicOfTwo()
    at('2026-11-25T12:00:00.000Z')
    await given('facilitators.setRoles', { staffId: sam, roles: ['supervisor', 'facilitator', 'supervisor'] })
    at('2026-11-26T12:00:00.000Z')
    await given('facilitators.setRoles', { staffId: sam, roles: ['auditor', 'supervisor'] })
    const rows = clinic.host.vault.open?.db
      .prepare('SELECT role, from_at AS f, until_at AS u FROM staff_roles WHERE staff_id = ? ORDER BY role')
      .all(sam)
    expect(rows).toEqual([
      { role: 'auditor', f: '2026-11-26T12:00:00.000Z', u: null },
      { role: 'facilitator', f: '2026-11-24T22:30:00.000Z', u: '2026-11-26T12:00:00.000Z' },
      { role: 'supervisor', f: '2026-11-25T12:00:00.000Z', u: null },
    ])
    expect(await ask('facilitators.setRoles', { staffId: sam, roles: [] })).toMatchObject({ code: 'invalid-input' })
  })

  test('[FA10] the last administrator cannot go: not by a change of roles, nor by a removal, nor by their own hand', async () => {
    const { clinic, given, refusal, sam, jordan } = await aClinicOfTwo()
    const last = 'conflict: The last administrator cannot go. Make somebody else an administrator first.'
    expect(await refusal('facilitators.setRoles', { staffId: jordan, roles: ['facilitator'] })).toBe(last)
    await given('facilitators.setRoles', { staffId: sam, roles: ['administrator'] })
    await given('facilitators.setRoles', { staffId: jordan, roles: ['facilitator'] })
    expect(await refusal('facilitators.people', undefined)).toMatch(/^forbidden/)
    await switchTo(clinic, 'Sam Ortega', SAMS_OWN)
    await confirmed(clinic, SAMS_OWN)
    expect(await refusal('facilitators.remove', { staffId: sam })).toBe('conflict: Nobody takes away their own way in.')
    expect(await refusal('facilitators.end', { staffId: sam })).toMatch(/^conflict/)
    expect(await refusal('facilitators.setRoles', { staffId: sam, roles: ['auditor'] })).toBe(last)
  })

  test('of one’s own count at once', async () => {
    const { given, refusal, sam, jordan } = await aClinicOfTwo()
    await given('facilitators.setRoles', { staffId: sam, roles: ['administrator'] })
    await given('facilitators.setRoles', { staffId: jordan, roles: ['auditor', 'administrator'] })
    expect(await given('vault.status', undefined)).toMatchObject({ person: { roles: ['administrator', 'auditor'] } })
    expect(await refusal('sessions.today', { date: '2026-11-24' })).toMatch(/^forbidden/)
  })
})

describe('a reset passphrase', () => {
  test('[FA13] is for one use, makes a new signing key, and leaves the earlier one for what it signed', async () => {
    const { clinic, given, refusal, at, sam } = await aClinicOfTwo()
    at('2026-11-25T12:00:00.000Z')
    expect(await refusal('facilitators.resetPassphrase', { staffId: sam, passphrase: null })).toMatch(/^confirm/)
    await confirmed(clinic)
    const { passphrase } = await given('facilitators.resetPassphrase', { staffId: sam, passphrase: null })
    const found = (await given('facilitators.people', undefined)).find(({ id }) => id === sam)
    expect([found?.mustChoose, found?.signingKeys]).toEqual([
      true,
      [
        { since: '2026-11-24T22:30:00.000Z', until: '2026-11-25T12:00:00.000Z' },
        { since: '2026-11-25T12:00:00.000Z', until: null },
      ],
    ])
    expect(trailOf(clinic).at(-1)).toEqual({ kind: 'facilitators.resetPassphrase', recordId: sam })
    await clinic.host.vault.close()
    const slotId = await slotOf(clinic, 'Sam Ortega')
    expect(await refusal('vault.unlock', { with: 'passphrase', slotId, secret: SAMS_OWN })).toMatch(/^wrong-secret/)
    expect(await switchTo(clinic, 'Sam Ortega', passphrase)).toMatchObject({ state: 'choosing' })
    expect(await given('vault.choosePassphrase', { passphrase: ANOTHER })).toMatchObject({ state: 'open' })
  })

  test('is somebody else’s: one’s own is changed with the present one', async () => {
    const { clinic, refusal, jordan } = await aClinicOfTwo()
    await confirmed(clinic)
    expect(await refusal('facilitators.resetPassphrase', { staffId: jordan, passphrase: null })).toMatch(
      /^conflict: Your own passphrase/,
    )
  })
})

describe('a removal', () => {
  test('[FA14] takes the way in, gives the vault new keys, and says which backups still open', async () => {
    const { clinic, given, refusal, at, sam } = await aClinicOfTwo()
    const epoch = clinic.host.vault.held().vault.epochId
    at('2026-11-27T12:00:00.000Z')
    expect(await refusal('facilitators.remove', { staffId: sam })).toMatch(/^confirm/)
    await confirmed(clinic)
    const backups = await given('facilitators.remove', { staffId: sam })
    expect(backups).toEqual([{ name: expect.stringContaining('rotation'), madeAt: '2026-11-27T12:00:00.000Z' }])
    const people = await given('facilitators.people', undefined)
    const shown = people.map(({ name, roles, hasSlot, endedAt }) => ({ name, roles, hasSlot, endedAt }))
    expect([clinic.host.vault.held().vault.epochId === epoch, shown]).toEqual([
      false,
      [
        { name: 'Jordan Reyes', roles: ['facilitator', 'administrator'], hasSlot: true, endedAt: null },
        { name: 'Sam Ortega', roles: [], hasSlot: false, endedAt: '2026-11-27T12:00:00.000Z' },
      ],
    ])
    expect((await given('facilitators.list', undefined)).map(({ name }) => name)).toEqual(['Jordan Reyes'])
    await clinic.host.vault.close()
    expect(await given('vault.status', undefined)).toMatchObject({ people: [{ name: 'Jordan Reyes' }] })
    expect(await given('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })).toMatchObject({
      state: 'open',
      notice: null,
    })
  })

  test('[FA14] keeps the audit trail whole over the change of keys', async () => {
    const { clinic, given, sam } = await aClinicOfTwo()
    await confirmed(clinic)
    await given('facilitators.remove', { staffId: sam })
    const kinds = trailOf(clinic).map(({ kind }) => kind)
    expect(kinds.slice(-3)).toEqual(['facilitators.removing', 'backup.made', 'facilitators.remove'])
    expect(await given('audit.verify', undefined)).toMatchObject({ broken: null })
    await clinic.host.vault.close()
    await given('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })
    expect(await given('audit.verify', undefined)).toMatchObject({ broken: null })
  })

  test('that was cut short after the keys were changed is finished at the next unlock', async () => {
    const { clinic, given, sam } = await aClinicOfTwo()
    const { vault } = clinic.host.vault.held()
    const slot = vault.people().find(({ personId }) => personId === sam)
    const audit = () => ({ head: '0'.repeat(64), count: trailOf(clinic).length })
    await vault.rotate({ removeSlotId: slot?.slotId ?? '', audit })
    await clinic.host.vault.close()
    await given('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })
    const found = (await given('facilitators.people', undefined)).find(({ id }) => id === sam)
    expect([found?.roles, found?.hasSlot, found?.endedAt !== null]).toEqual([[], false, true])
    expect(
      trailOf(clinic).some(({ kind, recordId }) => kind === 'facilitators.removalFinished' && recordId === sam),
    ).toBe(true)
  })

  test('lets a draft wait meanwhile, and keeps it', async () => {
    const { clinic, given, ask, sam } = await aClinicOfTwo()
    await confirmed(clinic)
    let isRemoved = false
    const removing = given('facilitators.remove', { staffId: sam }).finally(() => (isRemoved = true))
    await new Promise(resolve => setTimeout(resolve, 5))
    const wasRemoved = isRemoved
    const meanwhile = await ask('facilitators.add', { name: 'In Between', credentials: null })
    await removing
    expect([wasRemoved, meanwhile.ok]).toEqual([false, true])
    expect((await given('facilitators.list', undefined)).map(({ name }) => name)).toEqual([
      'In Between',
      'Jordan Reyes',
    ])
  })

  test('makes a lock wait for it', async () => {
    const { clinic, given, sam } = await aClinicOfTwo()
    await confirmed(clinic)
    const removing = given('facilitators.remove', { staffId: sam })
    await new Promise(resolve => setTimeout(resolve, 5))
    await clinic.host.vault.close()
    await removing.catch(() => null)
    await given('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })
    expect((await given('facilitators.list', undefined)).map(({ name }) => name)).toEqual(['Jordan Reyes'])
  })

  test('is undone by a new way in, under the same staff member', async () => {
    const { clinic, given, sam } = await aClinicOfTwo()
    await confirmed(clinic)
    await given('facilitators.remove', { staffId: sam })
    const { passphrase } = await given('facilitators.addPerson', { ...SAM, staffId: sam })
    expect(await switchTo(clinic, 'Sam Ortega', passphrase)).toMatchObject({ state: 'choosing', person: { id: sam } })
  })
})

describe('assigned groups', () => {
  test('[FA16] begin and end with their dates, and only for those who can unlock', async () => {
    const { clinic, given, refusal, sam } = await aClinicOfTwo(['supervisor'])
    const { aGroup } = await import('#tests/support/builders.ts')
    const { groupId } = await given('groups.add', aGroup())
    await given('facilitators.assignGroups', { staffId: sam, groupIds: [groupId] })
    const groups = async () => (await given('facilitators.people', undefined)).find(({ id }) => id === sam)?.groups
    expect(await groups()).toEqual([{ groupId, name: 'Evening Early Recovery' }])
    await given('facilitators.assignGroups', { staffId: sam, groupIds: [] })
    expect(await groups()).toEqual([])
    const guest = await given('facilitators.add', { name: 'Guest', credentials: null })
    expect(await refusal('facilitators.assignGroups', { staffId: guest.id, groupIds: [groupId] })).toMatch(/^conflict/)
    expect(trailOf(clinic).filter(({ kind }) => kind === 'facilitators.assignGroups').length).toBe(2)
  })
})

describe('a name', () => {
  test('changes in the chooser and the records together, one’s own too', async () => {
    const { clinic, given, jordan } = await aClinicOfTwo()
    await given('facilitators.rename', { staffId: jordan, name: 'Jordan Reyes-Lane', credentials: 'LCSW' })
    expect(await given('vault.status', undefined)).toMatchObject({ person: { name: 'Jordan Reyes-Lane' } })
    await clinic.host.vault.close()
    expect(await given('vault.status', undefined)).toMatchObject({
      people: [{ name: 'Jordan Reyes-Lane' }, { name: 'Sam Ortega' }],
    })
  })

  test('[FA15] without a way in can be ended: no longer offered, still there', async () => {
    const { given } = await openHost()
    const guest = await given('facilitators.add', { name: 'Guest', credentials: null })
    await given('facilitators.end', { staffId: guest.id })
    expect((await given('facilitators.list', undefined)).map(({ name }) => name)).toEqual(['Jordan Reyes'])
    expect((await given('facilitators.people', undefined)).map(({ name }) => name)).toEqual(['Guest', 'Jordan Reyes'])
  })
})
