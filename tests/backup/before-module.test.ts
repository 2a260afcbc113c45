import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { NEWEST_SCHEMA } from '#electron/db/migrate.ts'
import { rehearse } from '#electron/restore/rehearse.ts'
import { READING_FLOOR } from '#electron/vault/argon2.ts'
import { listBackups } from '#electron/vault/backup-file.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import { calmAt, importPack } from '#tests/curriculum/pack-files.ts'
import { openHost, PASSPHRASE, type TestHost } from '#tests/support/host.ts'
import { aFolder, freshFolder } from '#tests/vault/vault-fixture.ts'

const causes = async (host: TestHost) => (await host.given('backup.list', undefined)).map(({ cause }) => cause)
const ownTopics = async (host: TestHost) =>
  (await host.given('curriculum.library', undefined)).topics.filter(({ id }) => id.startsWith('calm')).length

/** How many files of modules stand in a backup, once it is put in place on an empty computer. */
async function packsIn(file: string): Promise<number> {
  const vaultFolder = freshFolder()
  const options = { vaultFolder, now: () => new Date(), random: secureRandom, kdfFloor: READING_FLOOR }
  const backup = { kind: 'container', path: file } as const
  await (await rehearse(backup, { slotId: null, secret: PASSPHRASE }, options)).place()
  const vault = await aFolder(vaultFolder, { newestSchema: NEWEST_SCHEMA }).unlock({ secret: PASSPHRASE })
  try {
    return Number(vault.db.prepare('SELECT count(*) FROM pack_files').pluck().get())
  } finally {
    vault.abandon()
  }
}

describe('[BK3] before a module is imported', () => {
  test('a backup is made and verified, which does not hold it yet; one that is fresh serves', async () => {
    const host = await openHost()
    expect(await importPack(host)).toBe('calm')
    expect([await causes(host), await ownTopics(host)]).toEqual([['import'], 2])
    const [made] = await listBackups(join(host.folder, 'backups'))
    expect([made?.manifest.cause, await packsIn(made?.file ?? '')]).toEqual(['import', 0])
    await host.given('backup.make', undefined)
    await importPack(host, calmAt('1.1.0'))
    expect(await causes(host)).toEqual(['manual', 'import'])
  })

  test('and when none can be made the import is refused, and nothing of it is there', async () => {
    const host = await openHost()
    writeFileSync(join(host.folder, 'backups'), 'in the way')
    await expect(importPack(host)).rejects.toThrow(/vault-fault/)
    expect([await ownTopics(host), await causes(host)]).toEqual([0, []])
    rmSync(join(host.folder, 'backups'))
    await importPack(host)
    expect([await ownTopics(host), await causes(host)]).toEqual([2, ['import']])
  })
})
