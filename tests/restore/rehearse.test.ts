import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepare, rehearse } from '#electron/restore/rehearse.ts'
import { clearRehearsals } from '#electron/restore/remove-rehearsal.ts'
import type { RestoreSource } from '#shared/restore/worker-messages.ts'
import { NEWEST_SCHEMA } from '#electron/db/migrate.ts'
import { COPY_BYTES } from '#electron/vault/header.ts'
import { asRecords, positionOf } from '#electron/vault/opened.ts'
import { aFolder, refusal } from '#tests/vault/vault-fixture.ts'
import { aClinic, emptyComputer, filesOf, options, PASSPHRASE } from './restore-fixture.ts'

const DATABASE_AT = 64 * 1024 + COPY_BYTES
const anyone = { slotId: null, secret: PASSPHRASE }

/** The sentence a rehearsal is refused with. */
const sentence = (work: Promise<unknown>) =>
  work.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )

describe('a rehearsal', () => {
  test('[RS1] opens a backup, says what it holds, and changes nothing but its own folder, which goes', async () => {
    const { folder, backup } = await aClinic()
    const before = filesOf(dirname(folder))
    const stick = filesOf(dirname(backup.path))
    const seen: [number, number][] = []
    const rehearsed = await rehearse(
      backup,
      anyone,
      options(folder, { onProgress: (done, total) => seen.push([done, total]) }),
    )
    expect(readdirSync(dirname(folder)).filter(name => name.startsWith('vault.rehearsing-'))).toHaveLength(1)
    expect(rehearsed.report).toMatchObject({
      holdings: {
        clinicName: 'Riverside Clinic',
        counts: { clients: 2, groups: 1, sessions: 1, notes: 0 },
        lastSession: { heldOn: '2026-11-24', groupName: 'Evening Early Recovery' },
      },
      openedBy: 'Jordan Reyes',
      isOlder: false,
    })
    expect([rehearsed.report.events > 3, seen.at(-1)]).toEqual([true, [rehearsed.report.bytes, rehearsed.report.bytes]])
    await rehearsed.drop()
    const after = filesOf(dirname(folder))
    const { 'vault.restore-tries': _, ...rest } = after
    expect(rest).toEqual(before)
    expect(filesOf(dirname(backup.path))).toEqual(stick)
  })

  test('[RS2] counts wrong passphrases over all rehearsals, and keeps the copy for the next try', async () => {
    const { folder, backup } = await aClinic()
    const prepared = await prepare(backup, options(folder))
    expect(await refusal(prepared.open({ slotId: null, secret: 'not this one at all' }))).toBe('wrong-passphrase')
    const opened = await prepared.open(anyone)
    await opened.drop()
    for (let turn = 0; turn < 5; turn += 1)
      expect(await refusal(rehearse(backup, { slotId: null, secret: `wrong ${turn}` }, options(folder)))).toBe(
        'wrong-passphrase',
      )
    expect(await refusal(rehearse(backup, anyone, options(folder)))).toBe('wait')
    expect(readdirSync(dirname(folder)).filter(name => name.includes('rehearsing'))).toEqual([])
  })

  test('[RS1] that was killed leaves a folder of its own name, which the next start takes away, and nothing else', async () => {
    const { folder, backup } = await aClinic()
    const before = filesOf(dirname(folder))
    await prepare(backup, options(folder))
    const stranger = join(dirname(folder), 'vault.rehearsing-mine')
    mkdirSync(stranger)
    await clearRehearsals(folder)
    expect(filesOf(dirname(folder))).toEqual(before)
    expect(readdirSync(dirname(folder)).toSorted()).toEqual(['vault', 'vault.rehearsing-mine'])
  })

  test('[RS3] is refused before it begins when there is too little room', async () => {
    const { folder, backup } = await aClinic()
    expect(await sentence(rehearse(backup, anyone, options(folder, { freeBytes: async () => 1_000 })))).toMatch(
      /^There is too little free space on this disk: about 3\d MB are needed/,
    )
    expect(readdirSync(dirname(folder))).toEqual(['vault'])
  })

  test('[RS4] reads a backup that was copied with other permissions into a folder with spaces and other letters', async () => {
    const { backup, recoveryCode } = await aClinic()
    const folder = emptyComputer('Klinik Zürich – Ärzte 診療所')
    const file = `${folder} copy, 2.circlebook-backup`
    cpSync(backup.path, file)
    chmodSync(file, 0o644)
    for (const secret of [PASSPHRASE, recoveryCode]) {
      const rehearsed = await rehearse({ kind: 'container', path: file }, { slotId: null, secret }, options(folder))
      expect([rehearsed.report.holdings.counts.clients, rehearsed.report.openedBy]).toEqual([
        2,
        secret === PASSPHRASE ? 'Jordan Reyes' : null,
      ])
      await rehearsed.drop()
    }
  })
})

function resealed(bytes: Buffer, change: (bytes: Buffer) => void): Buffer {
  change(bytes)
  bytes.set(createHash('sha256').update(bytes.subarray(64, DATABASE_AT)).digest(), 24)
  return bytes
}

/** Changes an old event in the vault, past what an unlock looks at, and makes a backup of that; gives its path. */
async function tamperAndBackUp(folder: string): Promise<string> {
  const vault = await aFolder(folder, { newestSchema: NEWEST_SCHEMA }).unlock({ secret: PASSPHRASE })
  const triggers = vault.db.prepare(
    `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit_events'`,
  )
  for (const name of triggers.pluck().all()) vault.db.exec(`DROP TRIGGER "${String(name)}"`)
  vault.db.exec(`UPDATE audit_events SET kind = 'vault.locked' WHERE number = 2`)
  const { name } = await vault.rotate({ removeSlotId: null, audit: () => positionOf(asRecords(vault.db)) })
  vault.abandon()
  return join(folder, 'backups', name)
}

const flip = (at: number) => (bytes: Buffer) => {
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}

type Wrong = readonly [what: string, harm: (bytes: Buffer) => Buffer, sentence: RegExp]
const wrongs: readonly Wrong[] = [
  [
    'a picture',
    () => Buffer.from('ffd8ffe000104a46494600010100', 'hex'),
    /clinic\.circlebook-backup is not a backup of Circlebook/,
  ],
  ['an empty file', () => Buffer.alloc(0), /is not a backup of Circlebook/],
  ['a database alone', bytes => bytes.subarray(DATABASE_AT), /is not a backup of Circlebook/],
  ['half a header', bytes => bytes.subarray(0, 70_000), /ends too early: it was not copied whole/],
  ['half the records', bytes => bytes.subarray(0, DATABASE_AT + 10_000), /ends too early: it was not copied whole/],
  ['one byte less', bytes => bytes.subarray(0, -1), /ends too early/],
  ['one byte more', bytes => Buffer.concat([bytes, Buffer.from([0])]), /is damaged/],
  ['a flip in its magic', flip(3), /is not a backup/],
  ['a flip in its length', flip(22), /is damaged/],
  ['a flip in its checksum', flip(30), /is damaged/],
  ['a flip in the manifest', flip(80), /is damaged/],
  ['a flip in the header', flip(70_000), /is damaged/],
  ['a flip in the empty part', flip(60_000), /is damaged/],
  ['a flip in the salt', flip(DATABASE_AT), /is damaged/],
  ['a flip in the records', flip(DATABASE_AT + 20_000), /is damaged/],
  ['a flip in the last byte', bytes => flip(bytes.length - 1)(bytes), /is damaged/],
  [
    'a container of a newer version',
    bytes => (bytes.writeUInt32BE(2, 16), bytes),
    /made by a newer version of Circlebook/,
  ],
  [
    'a header of a newer version',
    bytes =>
      resealed(bytes, one => {
        const copy = one.subarray(64 * 1024, DATABASE_AT)
        copy.writeUInt32BE(2, 16)
        copy.set(createHash('sha256').update(copy.subarray(0, 32)).update(copy.subarray(64)).digest(), 32)
      }),
    /made by a newer version of Circlebook/,
  ],
  [
    'records of a newer version',
    bytes => withManifest(bytes, /"schema":\d+/, '"schema":99'),
    /last used by a newer version/,
  ],
  [
    'a manifest that was rewritten',
    bytes => withManifest(bytes, /"madeAt":"2026/, '"madeAt":"2025'),
    /was changed after it was made/,
  ],
]

/** The manifest with a part of the same length replaced, its checksum right again. */
function withManifest(bytes: Buffer, what: RegExp, by: string): Buffer {
  return resealed(bytes, one => {
    const text = one.toString('utf8', 64, 64 + one.readUInt32BE(20))
    one.write(text.replace(what, by), 64)
  })
}

describe('a file that cannot be restored', () => {
  test.each(wrongs)('[RS5] %s: one sentence says so, and no byte changes anywhere', async (_what, harm, words) => {
    const { folder, backup } = await aClinic()
    writeFileSync(backup.path, harm(readFileSync(backup.path)))
    const before = [filesOf(folder), filesOf(dirname(backup.path))]
    const said = await sentence(rehearse(backup, anyone, options(folder)))
    expect(said).toMatch(words)
    expect(said).toMatch(/Nothing has been changed\.$/)
    expect([filesOf(folder), filesOf(dirname(backup.path))]).toEqual(before)
    expect(readdirSync(dirname(folder)).filter(name => /rehearsing|restored|kept/.test(name))).toEqual([])
  })

  test('[RS5] one that is gone, or a folder, has its sentence too', async () => {
    const { folder, backup } = await aClinic()
    const at = (path: string): RestoreSource => ({ kind: 'container', path })
    expect([
      await sentence(rehearse(at(`${backup.path}.not`), anyone, options(folder))),
      await sentence(rehearse(at(dirname(backup.path)), anyone, options(folder))),
    ]).toEqual([
      'clinic.circlebook-backup.not can no longer be found. Put the drive back or choose another backup. Nothing has been changed.',
      'stick is not a backup of Circlebook. Nothing has been changed.',
    ])
  })

  test('[RS6] one whose audit log was changed before it was made is not called whole', async () => {
    const { folder } = await aClinic()
    const path = await tamperAndBackUp(folder)
    expect(await sentence(rehearse({ kind: 'container', path }, anyone, options(folder)))).toMatch(
      /^The audit log in circlebook-.* is not whole/,
    )
  })

  test('[RS5] a disk that is full midway is said, and the half copy goes', async () => {
    const { folder, backup } = await aClinic()
    const full = () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }
    expect(await refusal(rehearse(backup, anyone, options(folder, { onStep: full })))).toBe('disk-full')
    truncateSync(backup.path, 0)
    expect(readdirSync(dirname(folder)).filter(name => name.includes('rehearsing'))).toEqual([])
  })
})
