import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { READING_FLOOR } from '#electron/vault/argon2.ts'
import { COPY_BYTES } from '#electron/vault/header.ts'
import type { OpenVault } from '#electron/vault/open-vault.ts'
import { aCamera, type Moment } from './camera.ts'
import {
  aClosedVault,
  aFolder,
  freshFolder,
  NO_AUDIT,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  PERSON,
  refusal,
} from './vault-fixture.ts'

/** The header as it lies when the write that just happened was torn: the half of each place that was not yet written is noise. */
function tear(moment: Moment, place: number): void {
  const file = join(moment.folder, 'vault.hdr')
  const bytes = readFileSync(file)
  bytes.fill(0x5a, place + 512, place + 4096)
  writeFileSync(file, bytes)
}

async function openings(folder: string, secrets: readonly string[]): Promise<boolean[]> {
  const outcomes: boolean[] = []
  for (const secret of secrets) {
    const vault = await aFolder(folder)
      .unlock({ secret })
      .catch(() => null)
    if (vault !== null) expect(vault.db.pragma('integrity_check', { simple: true })).toBe('ok')
    vault?.abandon()
    outcomes.push(vault !== null)
  }
  return outcomes
}

describe('a creation stopped at any durable step', () => {
  test('leaves no vault or a whole one, and can be done again', { timeout: 30_000 }, async () => {
    const folder = freshFolder()
    const { moments, onStep } = aCamera(folder)
    const { vault } = await aFolder(folder, { onStep }).create({
      ...PERSON,
      passphrase: PASSPHRASE,
      kdf: READING_FLOOR,
    })
    vault.abandon()
    const seen: unknown[] = []
    for (const moment of moments) {
      const status = await aFolder(moment.folder).status()
      if (status.state === 'none') {
        const again = await aFolder(moment.folder).create({ ...PERSON, passphrase: PASSPHRASE, kdf: READING_FLOOR })
        again.vault.abandon()
      }
      seen.push([moment.step, status.state, ...(await openings(moment.folder, [PASSPHRASE]))])
    }
    expect(seen.slice(0, 8)).toEqual([
      ['making', 'none', true],
      ['create:file', 'none', true],
      ['create:folder', 'none', true],
      ['database', 'none', true],
      ['create:file', 'none', true],
      ['create:folder', 'none', true],
      ['rename', 'locked', true],
      ['made', 'locked', true],
    ])
    expect(seen.slice(8).every(row => Array.isArray(row) && row[1] === 'locked' && row[2] === true)).toBe(true)
  })
})

type Act = readonly [title: string, act: (vault: OpenVault) => Promise<unknown>]

const acts: readonly Act[] = [
  ['changing the passphrase', vault => vault.changePassphrase(PASSPHRASE, OTHER_PASSPHRASE)],
  ['renewing the recovery code', vault => vault.renewRecovery()],
  ['confirming the recovery code', vault => vault.confirmRecovery()],
  [
    'adding a person',
    vault =>
      vault.addPerson({
        personId: '0198c0de-0000-7000-8000-000000000002',
        displayName: 'Sam',
        passphrase: OTHER_PASSPHRASE,
      }),
  ],
  ['locking', vault => vault.close(NO_AUDIT)],
]

describe('a change stopped at any durable step', () => {
  test.for(acts)(
    '%s: the vault opens with the old secret or the new one, and the record is there',
    async ([title, act]) => {
      const { folder } = await aClosedVault()
      const { moments, onStep, camera } = aCamera(folder)
      camera.isOn = false
      const vault = await aFolder(folder, { onStep }).unlock({ secret: PASSPHRASE })
      camera.isOn = true
      await act(vault)
      const writes = moments.filter(moment => moment.step === 'overwrite:file')
      expect(writes.length).toBe(2)
      const places = [COPY_BYTES, 0]
      const torn = writes.map((moment, index) => {
        const copy = { step: 'torn', folder: `${dirname(moment.folder)}-torn/vault` }
        cpSync(dirname(moment.folder), dirname(copy.folder), { recursive: true })
        tear(copy, places[index] ?? 0)
        return copy
      })
      for (const moment of [...moments, ...torn]) {
        const slotId = vault.slotId
        const outcomes: boolean[] = []
        for (const secret of title === 'changing the passphrase' ? [PASSPHRASE, OTHER_PASSPHRASE] : [PASSPHRASE]) {
          const again = await aFolder(moment.folder)
            .unlock({ slotId, secret })
            .catch(() => null)
          outcomes.push(again !== null)
          if (again !== null) expect(again.db.prepare('SELECT a FROM t').all()).toEqual([{ a: 'kept' }])
          again?.abandon()
        }
        expect([moment.step, outcomes.filter(opened => opened).length]).toEqual([moment.step, 1])
      }
      if (title !== 'locking') vault.abandon()
    },
  )

  test('an unlock stopped at any durable step can be done again', async () => {
    const { folder } = await aClosedVault()
    const { moments, onStep } = aCamera(folder)
    const vault = await aFolder(folder, { onStep }).unlock({ secret: PASSPHRASE })
    vault.abandon()
    const seen: boolean[] = []
    for (const moment of moments) seen.push(...(await openings(moment.folder, [PASSPHRASE])))
    expect(seen).toEqual(moments.map(() => true))
  })
})

describe('a disk that is full at any durable step', () => {
  test('refuses the change with a sentence, and the old passphrase still opens', { timeout: 30_000 }, async () => {
    for (let failing = 0; ; failing += 1) {
      const { folder } = await aClosedVault()
      let count = -1
      let isArmed = false
      const onStep = () => {
        if (isArmed) count += 1
        if (isArmed && count === failing) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      }
      const vault = await aFolder(folder, { onStep }).unlock({ secret: PASSPHRASE })
      isArmed = true
      const outcome = await refusal(vault.changePassphrase(PASSPHRASE, OTHER_PASSPHRASE))
      isArmed = false
      vault.abandon() // a lock would write the header once more, and hide a change that was not taken back
      const opened = await openings(folder, [PASSPHRASE, OTHER_PASSPHRASE])
      if (outcome === 'no refusal') {
        expect([failing > 8, opened]).toEqual([true, [false, true]])
        return
      }
      expect([failing, outcome, opened]).toEqual([failing, 'disk-full', [true, false]])
    }
  })

  test('while locking is said, and everything written is there after it', async () => {
    const { folder } = await aClosedVault()
    let isArmed = false
    const onStep = () => {
      if (isArmed) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }
    const vault = await aFolder(folder, { onStep }).unlock({ secret: PASSPHRASE })
    vault.db.exec(`INSERT INTO t VALUES ('more')`)
    isArmed = true
    expect(await refusal(vault.close(NO_AUDIT))).toBe('disk-full')
    const again = await aFolder(folder).unlock({ secret: PASSPHRASE })
    expect(again.db.prepare('SELECT a FROM t').all()).toEqual([{ a: 'kept' }, { a: 'more' }])
    again.abandon()
  })
})
