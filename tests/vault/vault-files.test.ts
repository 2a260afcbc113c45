import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { READING_FLOOR } from '#electron/vault/argon2.ts'
import { verifySignature } from '#electron/vault/keys.ts'
import { aClosedVault, aFolder, aVault, freshFolder, NO_AUDIT, PASSPHRASE, PERSON, refusal } from './vault-fixture.ts'

describe('a new vault', () => {
  test('opens again with its passphrase, sealed and clean, with what was written', async () => {
    const { folder } = await aClosedVault()
    const files = aFolder(folder)
    expect(await files.status()).toMatchObject({ state: 'locked', cleanStop: true, header: 'good', triesReset: false })
    const vault = await files.unlock({ secret: PASSPHRASE })
    expect({
      rows: vault.db.prepare('SELECT a FROM t').all(),
      person: vault.personId,
      kind: vault.slotKind,
      integrity: vault.integrity,
      cleanStop: vault.cleanStop,
      sealedAudit: vault.sealedAudit,
      status: await files.status(),
    }).toEqual({
      rows: [{ a: 'kept' }],
      person: PERSON.personId,
      kind: 'passphrase',
      integrity: 'sealed',
      cleanStop: true,
      sealedAudit: NO_AUDIT,
      status: { state: 'open' },
    })
    await vault.close({ head: 'ab'.repeat(32), count: 7 })
    const again = await aFolder(folder).unlock({ secret: PASSPHRASE })
    expect(again.sealedAudit).toEqual({ head: 'ab'.repeat(32), count: 7 })
    again.abandon()
  })

  test('opens with its recovery code, whoever it was made for, and then asks for a new code', async () => {
    const { folder, recoveryCode } = await aClosedVault()
    const vault = await aFolder(folder).unlock({ secret: recoveryCode.toLowerCase().replaceAll('-', ' ') })
    expect({
      person: vault.personId,
      kind: vault.slotKind,
      signer: vault.signer,
      pending: vault.recoveryPending(),
    }).toEqual({
      person: null,
      kind: 'recovery',
      signer: null,
      pending: true,
    })
    await vault.close(NO_AUDIT)
  })

  test('is 0700 with files 0600 and leaves nothing beside itself', async () => {
    const { folder, vault } = await aVault()
    await vault.close(NO_AUDIT)
    const modes = readdirSync(folder).map(name => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)])
    expect({ modes, own: (statSync(folder).mode & 0o777).toString(8), beside: readdirSync(dirname(folder)) }).toEqual({
      modes: [
        ['vault.db', '600'],
        ['vault.db-journal', '600'],
        ['vault.hdr', '600'],
        ['vault.tries', '600'],
      ],
      own: '700',
      beside: ['vault'],
    })
  })

  test('found readable by others, as after a copy, is made private again at unlock', async () => {
    const { folder } = await aClosedVault()
    chmodSync(folder, 0o755)
    chmodSync(join(folder, 'vault.db'), 0o644)
    const files = aFolder(folder)
    await files.status()
    const vault = await files.unlock({ secret: PASSPHRASE })
    const modes = [folder, join(folder, 'vault.db')].map(path => (statSync(path).mode & 0o777).toString(8))
    expect([modes, vault.integrity]).toEqual([['700', '600'], 'sealed'])
    vault.abandon()
  })

  test('is refused where any file already is', async () => {
    const { folder } = await aClosedVault()
    const again = { ...PERSON, passphrase: PASSPHRASE }
    expect(await refusal(aFolder(folder).create(again))).toBe('already-exists')
    expect(await refusal(aFolder(dirname(folder)).create(again))).toBe('files-missing')
  })

  test('is refused with a passphrase that is easy to guess, and nothing is made', async () => {
    const folder = freshFolder()
    expect(await refusal(aFolder(folder).create({ ...PERSON, passphrase: 'passwordpassword' }))).toBe('weak-passphrase')
    expect(readdirSync(dirname(folder))).toEqual([])
  })

  test('fills its database before it exists under its name', async () => {
    const folder = freshFolder()
    const { vault } = await aFolder(folder).create({
      ...PERSON,
      passphrase: PASSPHRASE,
      kdf: READING_FLOOR,
      prepare: db => {
        db.exec('CREATE TABLE first (a) ; INSERT INTO first VALUES (1)')
        return { head: 'cd'.repeat(32), count: 1 }
      },
    })
    expect([vault.db.prepare('SELECT a FROM first').all(), vault.sealedAudit]).toEqual([
      [{ a: 1 }],
      { head: 'cd'.repeat(32), count: 1 },
    ])
    vault.abandon()
  })

  test('is not made at all when filling its database fails', async () => {
    const folder = freshFolder()
    const prepare = () => {
      throw new Error('no')
    }
    await expect(
      aFolder(folder).create({ ...PERSON, passphrase: PASSPHRASE, kdf: READING_FLOOR, prepare }),
    ).rejects.toThrow('no')
    expect(await aFolder(folder).status()).toEqual({ state: 'none' })
    const { vault } = await aFolder(folder).create({ ...PERSON, passphrase: PASSPHRASE, kdf: READING_FLOOR })
    vault.abandon()
    expect(readdirSync(dirname(folder))).toEqual(['vault'])
  })
})

describe('an unclean stop', () => {
  test('is told apart, every page is read, and the last sealed audit position is still known', async () => {
    const { vault, folder } = await aVault()
    vault.db.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)')
    vault.abandon()
    const again = await aFolder(folder).unlock({ secret: PASSPHRASE })
    expect([again.integrity, again.cleanStop, again.sealedAudit, again.db.prepare('SELECT a FROM t').all()]).toEqual([
      'checked',
      false,
      NO_AUDIT,
      [{ a: 1 }],
    ])
    await again.close(NO_AUDIT)
    const third = await aFolder(folder).unlock({ secret: PASSPHRASE })
    expect(third.integrity).toBe('sealed')
    third.abandon()
  })
})

describe('keys after the lock', () => {
  test('are zeroed, and signing with them is refused', async () => {
    const { vault } = await aVault()
    const { auditKey, backupKey, signer } = vault
    const before = [auditKey, backupKey].map(key => key.every(byte => byte === 0))
    const data = Buffer.from('a note')
    const signature = signer?.sign(data) ?? Buffer.alloc(0)
    expect(vault.publicSigningKeys().map(key => verifySignature(key.publicKey, data, signature))).toEqual([true])
    await vault.close(NO_AUDIT)
    const after = [auditKey, backupKey].map(key => key.every(byte => byte === 0))
    expect([before, after]).toEqual([
      [false, false],
      [true, true],
    ])
    expect(() => signer?.sign(data)).toThrow()
    expect(await refusal(vault.renewRecovery())).toBe('not-open')
  })
})

test('no word of a record and no key stands readable in any file', async () => {
  const { vault, folder } = await aVault()
  const canary = 'Zanzibar-Canary-Notes'
  vault.db.exec('CREATE TABLE zebra_table (a)')
  vault.db.prepare('INSERT INTO zebra_table VALUES (?)').run(canary.repeat(500))
  const keys = [Buffer.from(vault.auditKey), Buffer.from(vault.backupKey)]
  await vault.close(NO_AUDIT)
  const needles = [
    Buffer.from(canary),
    Buffer.from('zebra_table'),
    Buffer.from('SQLite format 3'),
    Buffer.from(PASSPHRASE),
    ...keys,
  ]
  const hits = readdirSync(folder).flatMap(name => {
    const bytes = readFileSync(join(folder, name))
    return needles.filter(needle => bytes.includes(needle)).map(needle => `${name}: ${needle.toString()}`)
  })
  expect(hits).toEqual([])
})
