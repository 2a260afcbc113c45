import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { NEWEST_SCHEMA } from '#electron/db/migrate.ts'
import { isBackupAuthentic, listBackups } from '#electron/vault/backup-file.ts'
import { workHere } from '#electron/vault/copy-work.ts'
import { VaultFault } from '#electron/vault/errors.ts'
import { openHost, PASSPHRASE, type TestHost } from '#tests/support/host.ts'

const backupsOf = (host: TestHost) => join(host.folder, 'backups')
const list = (host: TestHost) => host.given('backup.list', undefined)
const confirm = (host: TestHost) => host.given('vault.confirmPassphrase', { secret: PASSPHRASE })
const unlock = (host: TestHost) => host.ask('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })
const causes = async (host: TestHost) => (await list(host)).map(({ cause }) => cause)

describe('new keys', () => {
  test('[BK11] are asked for once more, made after a backup, and the vault opens as before', async () => {
    const host = await openHost()
    const { epochId } = host.host.vault.held().vault
    expect(await host.refusal('backup.rotateKeys', undefined)).toMatch(/^confirm/)
    await confirm(host)
    await host.given('backup.rotateKeys', undefined)
    expect([host.host.vault.held().vault.epochId === epochId, await causes(host)]).toEqual([false, ['rotation']])
    expect(await host.given('audit.verify', undefined)).toMatchObject({ broken: null })
    await host.host.vault.close()
    expect(await unlock(host)).toMatchObject({ ok: true, value: { state: 'open', notice: null } })
  })

  test('[BK8] leave earlier backups in the list, though today’s key does not prove them any more', async () => {
    const host = await openHost()
    const { backupId } = await host.given('backup.make', undefined)
    await confirm(host)
    await host.given('backup.rotateKeys', undefined)
    const [older] = await listBackups(backupsOf(host))
    const key = host.host.vault.held().vault.backupKey
    expect([older !== undefined && isBackupAuthentic(older, key), (await causes(host)).sort()]).toEqual([
      false,
      ['manual', 'rotation'],
    ])
    expect(await host.given('backup.verify', { backupId })).toMatchObject([{ found: 'whole', opened: false }])
  })
})

describe('somebody whose way in was removed', () => {
  test(
    '[BK10] is named with the backups they can still open, until those are removed',
    { timeout: 60_000 },
    async () => {
      const host = await openHost()
      const added = await host.given('facilitators.addPerson', {
        ...{ staffId: null, name: 'Sam Ortega', credentials: null, roles: ['facilitator'] },
        passphrase: null,
      })
      const sam = added.staffId
      await host.given('backup.make', undefined)
      await confirm(host)
      expect(await host.refusal('backup.ageOut', { staffId: sam })).toMatch(/can unlock the vault itself/)
      await confirm(host)
      await host.given('facilitators.remove', { staffId: sam })
      const opened = (await list(host)).map(({ cause, openers }) => [
        cause,
        openers.filter(({ removedAt }) => removedAt !== null).map(({ name }) => name),
      ])
      expect(opened).toEqual([
        ['rotation', ['Sam Ortega']],
        ['manual', ['Sam Ortega']],
      ])
      await confirm(host)
      expect(await host.given('backup.ageOut', { staffId: sam })).toEqual({ removed: 2, left: 0 })
      const left = await listBackups(backupsOf(host))
      expect(left.map(({ header }) => header.slots.some(slot => slot.personId === sam))).toEqual([false])
      expect((await list(host)).map(({ places }) => places.map(({ removedAt }) => removedAt !== null))).toEqual([
        [false],
        [true],
        [true],
      ])
    },
  )
})

describe('an update of the records', () => {
  /** The vault as the version before left it, closed. */
  async function anOlderVault(startWorker?: Parameters<typeof openHost>[1]): Promise<TestHost> {
    const host = await openHost(undefined, startWorker)
    const { db } = host.host.vault.held().vault
    db.exec('DROP TABLE backup_trouble')
    db.pragma(`user_version = ${NEWEST_SCHEMA - 1}`)
    await host.host.vault.close()
    return host
  }

  test('[BK4] is made after a backup of the records as they were', async () => {
    const host = await anOlderVault()
    expect(await unlock(host)).toMatchObject({ ok: true })
    const [found] = await listBackups(backupsOf(host))
    expect([found?.manifest.schema, found?.manifest.cause, await causes(host)]).toEqual([
      NEWEST_SCHEMA - 1,
      'migration',
      ['migration'],
    ])
    await host.host.vault.close()
    expect(await unlock(host)).toMatchObject({ ok: true, value: { notice: null } })
    expect(await causes(host)).toEqual(['migration'])
  })

  test('[BK4] is refused when no backup can be made, and the vault stays as it was', async () => {
    let isFull = false
    const host = await anOlderVault(async () => {
      const worker = workHere(() => undefined)
      const pack = async () => {
        throw new VaultFault('disk-full', { file: 'vault.db' })
      }
      return isFull ? { ...worker, pack } : worker
    })
    isFull = true
    expect(await unlock(host)).toEqual({
      ok: false,
      code: 'vault-fault',
      message: 'The disk is full, so vault.db could not be written. What was saved before is safe.',
    })
    expect(readdirSync(host.folder).filter(name => name.includes('backing-up'))).toEqual([])
    expect(readdirSync(backupsOf(host))).toEqual([])
    isFull = false
    expect(await unlock(host)).toMatchObject({ ok: true, value: { state: 'open', notice: null } })
    expect(await causes(host)).toEqual(['migration'])
  })
})
