import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdRoles } from '#tests/ipc/fuzz-host.ts'
import { openEmptyHost, openHost, PASSPHRASE } from '#tests/support/host.ts'

const mayOf = async (host: Pick<Awaited<ReturnType<typeof openHost>>, 'given'>) =>
  (await host.given('restore.present', undefined)).may

test('[RS20] Without a vault whoever opens a backup may restore it', async () => {
  const host = openEmptyHost()
  expect(await host.given('restore.present', undefined)).toEqual({
    state: 'none',
    vaultId: null,
    lockedAt: null,
    holdings: null,
    may: 'anyone-with-a-secret',
  })
})

test('[RS20] Over a vault that works nobody may from the lock screen, and an administrator at the open desk', async () => {
  const host = await openHost()
  const present = await host.given('restore.present', undefined)
  expect(present).toMatchObject({ state: 'open', may: 'administrator', holdings: { clinicName: 'Riverside Clinic' } })
  holdRoles(host, ['facilitator'])
  expect(await host.given('restore.present', undefined)).toMatchObject({ holdings: null, may: 'nobody' })
  await host.host.vault.close()
  expect(await host.given('restore.present', undefined)).toMatchObject({
    state: 'locked',
    vaultId: present.vaultId,
    holdings: null,
    may: 'nobody',
  })
})

test('[RS20] Over a vault that is damaged whoever opens a backup may, also when it shows only after the right passphrase', async () => {
  const host = await openHost()
  await host.host.vault.close()
  appendFileSync(join(host.folder, 'vault.db'), 'one line too many')
  expect(await host.refusal('vault.unlock', { with: 'passphrase', secret: 'a wrong one' })).toMatch(/^wrong-secret/)
  expect(await mayOf(host)).toBe('nobody')
  expect(await host.refusal('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })).toMatch(/^vault-fault/)
  expect(await mayOf(host)).toBe('anyone-with-a-secret')
  rmSync(join(host.folder, 'vault.hdr'))
  expect(await host.given('restore.present', undefined)).toMatchObject({ state: 'fault', may: 'anyone-with-a-secret' })
})

test('[RS31] While an erase is not finished nobody restores anything there', async () => {
  const host = openEmptyHost()
  writeFileSync(`${host.folder}.erasing`, '{}')
  expect(await mayOf(host)).toBe('nobody')
})

test('[RS21] Trying a backup is logged; replacing the records or erasing them asks for the passphrase and is logged', async () => {
  const host = await openHost()
  await host.given('restore.rehearsing', undefined)
  expect(await host.refusal('restore.replacing', undefined)).toMatch(/^confirm/)
  await host.given('vault.confirmPassphrase', { secret: PASSPHRASE })
  await host.given('restore.replacing', undefined)
  const erasing = { clinicName: ' riverside  CLINIC' }
  expect(await host.refusal('restore.erasing', erasing)).toMatch(/^confirm/)
  await host.given('vault.confirmPassphrase', { secret: PASSPHRASE })
  expect(await host.refusal('restore.erasing', { clinicName: 'Another' })).toBe(
    'conflict: That is not the clinic’s name as it stands in Settings.',
  )
  await host.given('vault.confirmPassphrase', { secret: PASSPHRASE })
  expect(await host.given('restore.erasing', erasing)).toMatchObject({
    clinicName: 'Riverside Clinic',
    by: 'Jordan Reyes',
  })
  const db = host.host.vault.held().db
  const kinds = db.prepare(`SELECT kind FROM audit_events WHERE kind LIKE 'restore.%' ORDER BY number`).pluck().all()
  expect(kinds).toEqual(['restore.rehearsing', 'restore.replacing', 'restore.erasing'])
  expect(readFileSync(join(host.folder, 'vault.hdr')).length).toBeGreaterThan(0)
})
