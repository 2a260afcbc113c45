import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isVaultFault } from '#electron/vault/errors.ts'
import { aClosedVault, aFolder, aVault, NO_AUDIT, PASSPHRASE, refusal } from './vault-fixture.ts'

/** Every file of a folder by its hash: nothing may change when something is refused. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    entry => entry.isFile() && entry.name !== 'vault.tries',
  )
  return Object.fromEntries(
    files.map(({ name }) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}

function flip(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(file, bytes)
}

type Damage = readonly [title: string, code: string, file: string, harm: (folder: string) => void]

const beforePassphrase: readonly Damage[] = [
  ['vault.hdr is missing', 'header-missing', 'vault.hdr', folder => unlinkSync(join(folder, 'vault.hdr'))],
  ['vault.db is missing', 'db-missing', 'vault.db', folder => unlinkSync(join(folder, 'vault.db'))],
  ['vault.db is empty', 'db-empty', 'vault.db', folder => truncateSync(join(folder, 'vault.db'))],
  [
    'both are missing',
    'files-missing',
    'vault',
    folder => ['vault.db', 'vault.hdr'].forEach(name => unlinkSync(join(folder, name))),
  ],
  ['vault.hdr is empty', 'header-damaged', 'vault.hdr', folder => truncateSync(join(folder, 'vault.hdr'))],
  [
    'vault.hdr is a picture',
    'header-damaged',
    'vault.hdr',
    folder => writeFileSync(join(folder, 'vault.hdr'), Buffer.from('ffd8ffe000104a464946', 'hex')),
  ],
  [
    'vault.hdr is a link',
    'not-a-file',
    'vault.hdr',
    folder => {
      renameSync(join(folder, 'vault.hdr'), join(folder, 'elsewhere'))
      symlinkSync(join(folder, 'elsewhere'), join(folder, 'vault.hdr'))
    },
  ],
  [
    'vault.db is a folder',
    'not-a-file',
    'vault.db',
    folder => {
      unlinkSync(join(folder, 'vault.db'))
      mkdirSync(join(folder, 'vault.db'))
    },
  ],
  ['vault.db begins with other bytes', 'db-foreign', 'vault.db', folder => flip(join(folder, 'vault.db'), 3)],
  [
    'vault.db is a text file',
    'db-foreign',
    'vault.db',
    folder => writeFileSync(join(folder, 'vault.db'), 'SQLite format 3\u0000 and more'),
  ],
]

const afterPassphrase: readonly Damage[] = [
  ['a bit of vault.db is flipped', 'digest-mismatch', 'vault.db', folder => flip(join(folder, 'vault.db'), 5000)],
  ['vault.db is cut short', 'digest-mismatch', 'vault.db', folder => truncateSync(join(folder, 'vault.db'), 4096)],
  [
    'vault.db has grown',
    'digest-mismatch',
    'vault.db',
    folder => writeFileSync(join(folder, 'vault.db'), Buffer.alloc(4096), { flag: 'a' }),
  ],
  [
    'an unfinished write lies beside it',
    'journal-unexpected',
    'vault.db-journal',
    folder => writeFileSync(join(folder, 'vault.db-journal'), Buffer.alloc(512, 1)),
  ],
]

describe('damage', () => {
  test.for(beforePassphrase)(
    '%s: named before any passphrase, and nothing is touched',
    async ([, code, file, harm]) => {
      const { folder } = await aClosedVault()
      harm(folder)
      const before = contents(folder)
      const status = await aFolder(folder).status()
      if (status.state !== 'fault') throw new Error(`status is ${status.state}`)
      expect([status.fault.code, status.fault.message.includes(file)]).toEqual([code, true])
      expect(status.fault.message).not.toMatch(/delet|remov|reset|start over/i)
      expect(await refusal(aFolder(folder).unlock({ secret: PASSPHRASE }))).toBe(code)
      expect(contents(folder)).toEqual(before)
    },
  )

  test.for(afterPassphrase)('%s: named at unlock, and nothing is touched', async ([, code, file, harm]) => {
    const { folder } = await aClosedVault()
    harm(folder)
    const before = contents(folder)
    const files = aFolder(folder)
    expect(await files.status()).toMatchObject({ state: 'locked' })
    const thrown = await files.unlock({ secret: PASSPHRASE }).catch((error: unknown) => error)
    expect(isVaultFault(thrown) && [thrown.code, thrown.message.includes(file)]).toEqual([code, true])
    expect(contents(folder)).toEqual(before)
  })

  test('after an unclean stop is found by reading every page', async () => {
    const { vault, folder } = await aVault()
    vault.db.exec('CREATE TABLE t (a TEXT); CREATE INDEX i ON t (a)')
    const insert = vault.db.prepare('INSERT INTO t VALUES (?)')
    for (let row = 0; row < 200; row += 1) insert.run(`row ${row} `.repeat(50))
    vault.abandon()
    flip(join(folder, 'vault.db'), statSync(join(folder, 'vault.db')).size - 2000)
    expect(await refusal(aFolder(folder).unlock({ secret: PASSPHRASE }))).toBe('db-damaged')
  })

  test('after an unclean stop that breaks a foreign key is found', async () => {
    const { vault, folder } = await aVault()
    vault.db.pragma('foreign_keys = OFF')
    vault.db.exec(
      'CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER REFERENCES a (id)); INSERT INTO b VALUES (1)',
    )
    vault.abandon()
    expect(await refusal(aFolder(folder).unlock({ secret: PASSPHRASE }))).toBe('db-damaged')
  })

  test('of one header copy is survived and said', async () => {
    for (const at of [100, 256 * 1024 + 100]) {
      const { folder } = await aClosedVault()
      flip(join(folder, 'vault.hdr'), at)
      const files = aFolder(folder)
      expect(await files.status()).toMatchObject({ state: 'locked', header: 'copy-damaged' })
      await (await files.unlock({ secret: PASSPHRASE })).close(NO_AUDIT)
      expect(await aFolder(folder).status()).toMatchObject({ state: 'locked', header: 'good' })
    }
  })

  test('by an older database put back under a newer header is found', async () => {
    const { folder } = await aClosedVault()
    copyFileSync(join(folder, 'vault.db'), join(folder, 'older'))
    const vault = await aFolder(folder).unlock({ secret: PASSPHRASE })
    vault.db.exec(`INSERT INTO t VALUES ('more')`)
    await vault.close(NO_AUDIT)
    copyFileSync(join(folder, 'older'), join(folder, 'vault.db'))
    expect(await refusal(aFolder(folder).unlock({ secret: PASSPHRASE }))).toBe('digest-mismatch')
  })

  test('done while the lock screen waits is found, though the digest was taken before', async () => {
    const { folder } = await aClosedVault()
    const files = aFolder(folder)
    await files.status()
    await new Promise(resolve => setTimeout(resolve, 100))
    flip(join(folder, 'vault.db'), 5000)
    expect(await refusal(files.unlock({ secret: PASSPHRASE }))).toBe('digest-mismatch')
  })

  test('is not seen where only the file’s time differs', async () => {
    const { folder } = await aClosedVault()
    const files = aFolder(folder)
    await files.status()
    utimesSync(join(folder, 'vault.db'), new Date(), new Date(0))
    const vault = await files.unlock({ secret: PASSPHRASE })
    expect(vault.integrity).toBe('sealed')
    vault.abandon()
  })
})

describe('a file this app must not touch', () => {
  test('a newer schema is refused, the vault stays as it was left', async () => {
    const { vault, folder } = await aVault()
    vault.db.pragma('user_version = 6')
    await vault.close(NO_AUDIT)
    const before = contents(folder)
    expect(await refusal(aFolder(folder).unlock({ secret: PASSPHRASE }))).toBe('newer-schema')
    expect(contents(folder)).toEqual(before)
    const newer = await aFolder(folder, { newestSchema: 6 }).unlock({ secret: PASSPHRASE })
    expect(newer.integrity).toBe('sealed')
    newer.abandon()
  })

  test('a vault open in another process is refused, and is not harmed', async () => {
    const { folder, vault } = await aVault()
    const script = join(import.meta.dirname, 'second-process.ts')
    const ask = () => execFileSync(process.execPath, [script, folder, PASSPHRASE], { encoding: 'utf8' }).trim()
    expect(ask()).toBe('in-use')
    vault.db.exec('CREATE TABLE t (a)')
    await vault.verifySecret(PASSPHRASE)
    expect(ask()).toBe('in-use')
    await vault.close(NO_AUDIT)
    expect(ask()).toBe('opened')
  })

  test('a folder that went away is said to have gone, not to be empty', async () => {
    const { folder, vault } = await aVault()
    rmSync(folder, { recursive: true })
    expect(await refusal(vault.renewRecovery())).toBe('folder-gone')
    vault.abandon()
  })
})
