import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extractBackup, isBackupAuthentic, listBackups, readBackup } from '#electron/vault/backup-file.ts'
import { verifySignature } from '#electron/vault/keys.ts'
import type { AuditPosition } from '#electron/vault/session.ts'
import { aCamera } from './camera.ts'
import { aClosedVault, aFolder, freshFolder, NO_AUDIT, OTHER_PASSPHRASE, PASSPHRASE, refusal } from './vault-fixture.ts'

const SAM = '0198c0de-0000-7000-8000-000000000002'
const AT_SEVEN: AuditPosition = { head: '7'.repeat(64), count: 7 }
const REMOVED = '0198c0de-0000-7000-8000-000000000003'

/** Dana's vault with Sam in it, closed; Sam signed something. */
async function aVaultOfTwo() {
  const { folder, recoveryCode } = await aClosedVault()
  const vault = await aFolder(folder).unlock({ secret: PASSPHRASE })
  const dana = vault.slotId
  const { slotId: sam } = await vault.addPerson({
    personId: SAM,
    displayName: 'Sam Ortega',
    passphrase: OTHER_PASSPHRASE,
  })
  await vault.close(NO_AUDIT)
  const theirs = await aFolder(folder).unlock({ slotId: sam, secret: OTHER_PASSPHRASE })
  const signature = theirs.signer?.sign(Buffer.from('what Sam saw')) ?? Buffer.alloc(0)
  await theirs.close(NO_AUDIT)
  return { folder, recoveryCode, dana, sam, signature }
}

const remove = (sam: string | null) => ({ removeSlotId: sam, audit: () => AT_SEVEN })
const rowsOf = (vault: { db: { prepare(sql: string): { all(): unknown[] } } }) =>
  vault.db.prepare('SELECT a FROM t').all()

describe('a removal with its key rotation', () => {
  test('shuts the removed person out, and asks nobody else for anything', async () => {
    const { folder, recoveryCode, dana, sam } = await aVaultOfTwo()
    const vault = await aFolder(folder).unlock({ slotId: dana, secret: PASSPHRASE })
    const before = vault.epochId
    await vault.rotate(remove(sam))
    expect([vault.epochId === before, vault.people().map(person => person.displayName)]).toEqual([
      false,
      ['Dana Whitfield'],
    ])
    vault.db.exec(`INSERT INTO t VALUES ('after')`)
    await vault.close(NO_AUDIT)
    expect(await refusal(aFolder(folder).unlock({ slotId: sam, secret: OTHER_PASSPHRASE }))).toBe('unknown-person')
    for (const secret of [PASSPHRASE, recoveryCode]) {
      const again = await aFolder(folder).unlock({ secret })
      expect([again.integrity, rowsOf(again)]).toEqual(['sealed', [{ a: 'kept' }, { a: 'after' }]])
      await again.close(NO_AUDIT)
    }
    expect(readdirSync(folder).filter(name => !name.startsWith('vault.db-'))).toEqual([
      'backups',
      'vault.db',
      'vault.hdr',
      'vault.tries',
    ])
  })

  test('makes an old header and an old database worth nothing to each other’s successors', async () => {
    const { folder, dana, sam } = await aVaultOfTwo()
    const salt = () => readFileSync(join(folder, 'vault.db')).subarray(0, 16).toString('hex')
    const before = salt()
    const vault = await aFolder(folder).unlock({ slotId: dana, secret: PASSPHRASE })
    await vault.rotate(remove(sam))
    await vault.close(NO_AUDIT)
    expect(salt()).not.toBe(before)
  })

  test('keeps the removed person’s signing key for ever, through a second rotation too', async () => {
    const { folder, dana, sam, signature } = await aVaultOfTwo()
    const vault = await aFolder(folder).unlock({ slotId: dana, secret: PASSPHRASE })
    await vault.rotate(remove(sam))
    await vault.rotate(remove(null))
    const key = vault.publicSigningKeys().find(one => one.personId === SAM)
    expect([
      key?.until !== null,
      verifySignature(key?.publicKey ?? Buffer.alloc(0), Buffer.from('what Sam saw'), signature),
    ]).toEqual([true, true])
    vault.abandon()
  })

  test('keeps the earlier audit keys, each with the last event it covers', async () => {
    const { folder, dana, sam } = await aVaultOfTwo()
    const vault = await aFolder(folder).unlock({ slotId: dana, secret: PASSPHRASE })
    const first = Buffer.from(vault.auditKey)
    await vault.rotate(remove(sam))
    const second = Buffer.from(vault.auditKey)
    await vault.rotate({ removeSlotId: null, audit: () => ({ head: '9'.repeat(64), count: 9 }) })
    await vault.close(NO_AUDIT)
    const again = await aFolder(folder).unlock({ secret: PASSPHRASE })
    expect(again.auditKeys()).toEqual([
      { key: first, lastNumber: 7 },
      { key: second, lastNumber: 9 },
      { key: again.auditKey, lastNumber: null },
    ])
    again.abandon()
  })

  test('is refused for one’s own slot, the last one, and one that is not there', async () => {
    const { folder, dana, sam } = await aVaultOfTwo()
    const vault = await aFolder(folder).unlock({ slotId: dana, secret: PASSPHRASE })
    expect([
      await refusal(vault.rotate(remove(dana))),
      await refusal(vault.rotate(remove(REMOVED))),
      vault.people().map(person => person.slotId),
    ]).toEqual(['own-slot', 'unknown-person', [dana, sam]])
    vault.abandon()
  })

  test('says how much space it needs, and does nothing, when there is too little', async () => {
    const { folder, dana, sam } = await aVaultOfTwo()
    const vault = await aFolder(folder, { freeBytes: async () => 1_000_000 }).unlock({
      slotId: dana,
      secret: PASSPHRASE,
    })
    expect(await refusal(vault.rotate(remove(sam)))).toBe('too-little-space')
    const said = await vault.rotate(remove(sam)).catch((error: unknown) => String(error))
    expect(said).toMatch(/about 3\d MB are needed for a backup and a copy/)
    expect([vault.people().length, readdirSync(folder).includes('backups')]).toEqual([2, false])
    vault.abandon()
  })

  test('zeroes the old keys, and leaves no copy behind', async () => {
    const { folder, dana, sam } = await aVaultOfTwo()
    const vault = await aFolder(folder).unlock({ slotId: dana, secret: PASSPHRASE })
    const { auditKey, backupKey } = vault
    await vault.rotate(remove(sam))
    expect([auditKey, backupKey].map(key => key.every(byte => byte === 0))).toEqual([true, true])
    expect(vault.auditKey.every(byte => byte === 0)).toBe(false)
    vault.abandon()
  })
})

describe('the backup made before a rotation', () => {
  test('is one private file that yesterday’s passphrases open, the removed person’s too', async () => {
    const { folder, dana, sam } = await aVaultOfTwo()
    const vault = await aFolder(folder).unlock({ slotId: dana, secret: PASSPHRASE })
    const key = Buffer.from(vault.backupKey)
    const { name } = await vault.rotate(remove(sam))
    await vault.close(NO_AUDIT)
    const [found, ...more] = await listBackups(join(folder, 'backups'))
    expect([
      more,
      found?.file.endsWith(name),
      found?.header.slots.flatMap(slot => (slot.kind === 'passphrase' ? [slot.displayName] : [])),
      found !== undefined && isBackupAuthentic(found, key),
      found !== undefined && isBackupAuthentic({ ...found, manifest: { ...found.manifest, schema: 3 } }, key),
      found === undefined ? 0 : statSync(found.file).mode & 0o777,
    ]).toEqual([[], true, ['Dana Whitfield', 'Sam Ortega'], true, false, 0o600])
    const restored = freshFolder()
    mkdirSync(restored)
    await extractBackup(found?.file ?? '', {
      header: join(restored, 'vault.hdr'),
      database: join(restored, 'vault.db'),
    })
    const old = await aFolder(restored).unlock({ slotId: sam, secret: OTHER_PASSPHRASE })
    expect([old.integrity, old.sealedAudit, rowsOf(old)]).toEqual(['sealed', AT_SEVEN, [{ a: 'kept' }]])
    old.abandon()
  })

  test('says why it was made and how much it holds, in numbers that its seal covers', async () => {
    const { folder, dana, sam } = await aVaultOfTwo()
    const vault = await aFolder(folder).unlock({ slotId: dana, secret: PASSPHRASE })
    vault.db.exec(`
      CREATE TABLE clients (id TEXT) STRICT; INSERT INTO clients VALUES ('a'), ('b');
      CREATE TABLE sessions (held_on TEXT, not_held_because TEXT) STRICT;
      INSERT INTO sessions VALUES ('2026-11-03', NULL), ('2026-11-10', NULL), ('2026-11-17', 'snow');
    `)
    const key = Buffer.from(vault.backupKey)
    const { manifest, header } = await readBackup((await vault.rotate(remove(sam))).file)
    vault.abandon()
    const { cause, counts, lastSessionOn } = manifest
    expect({ cause, counts, lastSessionOn }).toEqual({
      cause: 'rotation',
      counts: { clients: 2, groups: 0, sessions: 2, notes: 0 },
      lastSessionOn: '2026-11-10',
    })
    const others = [{ counts: { ...counts, notes: 1 } }, { lastSessionOn: null }, { cause: 'daily' as const }]
    expect(others.map(other => isBackupAuthentic({ header, manifest: { ...manifest, ...other } }, key))).toEqual([
      false,
      false,
      false,
    ])
  })

  test('holds nothing readable, and is known as damaged when a byte of its beginning changed', async () => {
    const { folder, dana, sam } = await aVaultOfTwo()
    const vault = await aFolder(folder).unlock({ slotId: dana, secret: PASSPHRASE })
    const { name } = await vault.rotate(remove(sam))
    vault.abandon()
    const file = join(folder, 'backups', name)
    expect(readFileSync(file).includes('kept')).toBe(false)
    const bytes = readFileSync(file)
    bytes[70_000] = (bytes[70_000] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect(await refusal(readBackup(file))).toBe('header-damaged')
    expect(await listBackups(dirname(file))).toEqual([])
  })
})

describe('a rotation stopped at any durable step', () => {
  test('leaves a vault that opens with the old epoch or the new one, whole', { timeout: 60_000 }, async () => {
    const { folder, dana, sam } = await aVaultOfTwo()
    const { moments, onStep, camera } = aCamera(folder)
    camera.isOn = false
    const vault = await aFolder(folder, { onStep }).unlock({ slotId: dana, secret: PASSPHRASE })
    const oldEpoch = vault.epochId
    camera.isOn = true
    await vault.rotate(remove(sam))
    camera.isOn = false
    const newEpoch = vault.epochId
    vault.abandon()
    const seen: string[] = []
    for (const { step, folder: at } of moments) {
      const samOpens = await refusal(
        aFolder(at)
          .unlock({ slotId: sam, secret: OTHER_PASSPHRASE })
          .then(one => one.abandon()),
      )
      const again = await aFolder(at).unlock({ slotId: dana, secret: PASSPHRASE })
      expect(rowsOf(again)).toEqual([{ a: 'kept' }])
      const isNew = again.epochId === newEpoch
      expect([step, isNew || again.epochId === oldEpoch]).toEqual([step, true])
      expect([step, again.people().length]).toEqual([step, isNew ? 1 : 2])
      expect([step, samOpens]).toEqual([step, isNew ? 'unknown-person' : 'no refusal'])
      expect([step, again.publicSigningKeys().filter(key => key.personId === SAM).length]).toEqual([step, 1])
      expect([step, again.auditKeys().length]).toEqual([step, isNew ? 2 : 1])
      // And it can be done again, or goes on.
      if (!isNew) await again.rotate(remove(sam))
      await again.close(NO_AUDIT)
      expect(readdirSync(at).filter(name => name.includes('rotating'))).toEqual([])
      const last = await aFolder(at).unlock({ secret: PASSPHRASE })
      expect([last.integrity, rowsOf(last)]).toEqual(['sealed', [{ a: 'kept' }]])
      last.abandon()
      seen.push(`${step} ${isNew ? 'new' : 'old'}`)
    }
    expect(seen).toEqual([
      'create:file old',
      'create:folder old',
      'copy old',
      'backup:file old',
      'backup:rename old',
      'backup:folder old',
      'rekeyed old',
      'overwrite:file old',
      'overwrite:folder old',
      'overwrite:file old',
      'overwrite:folder old',
      'rename new',
      'renamed new',
      'overwrite:file new',
      'overwrite:folder new',
      'overwrite:file new',
      'overwrite:folder new',
    ])
  })

  test(
    'by a full disk is refused, and the vault goes on or opens again with nobody lost by half',
    { timeout: 60_000 },
    async () => {
      for (let failing = 0; ; failing += 1) {
        const { folder, dana, sam } = await aVaultOfTwo()
        let count = -1
        let isArmed = false
        const onStep = () => {
          if (isArmed) count += 1
          if (isArmed && count === failing) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        }
        const vault = await aFolder(folder, { onStep }).unlock({ slotId: dana, secret: PASSPHRASE })
        isArmed = true
        const outcome = await refusal(vault.rotate(remove(sam)))
        isArmed = false
        const goesOn = await vault.close(NO_AUDIT).then(
          () => true,
          () => false,
        )
        const again = await aFolder(folder).unlock({ slotId: dana, secret: PASSPHRASE })
        expect(rowsOf(again)).toEqual([{ a: 'kept' }])
        const people = again.people().length
        await again.close(NO_AUDIT)
        if (outcome === 'no refusal') {
          expect([failing, people]).toEqual([17, 1])
          return
        }
        expect([failing, outcome, goesOn, people]).toEqual([failing, 'disk-full', failing < 11, failing < 11 ? 2 : 1])
      }
    },
  )
})
