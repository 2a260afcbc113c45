import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { eraseVault, finishErase } from '#electron/restore/erase-vault.ts'
import { prepare } from '#electron/restore/rehearse.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import { READING_FLOOR } from '#electron/vault/argon2.ts'
import { aCamera } from '#tests/vault/camera.ts'
import { aFolder, refusal } from '#tests/vault/vault-fixture.ts'
import { aClinic, filesOf, LATER, options, PASSPHRASE, restore } from './restore-fixture.ts'

const order = {
  vaultId: '0198c0de-0000-7000-8000-000000000009',
  clinicName: 'Riverside Clinic',
  by: 'Jordan Reyes',
  appVersion: '0.1.0',
  computer: 'frontdesk',
  system: 'linux',
  elsewhere: [{ name: 'tuesday.circlebook-backup', folder: '/media/stick', madeAt: null, people: ['Jordan Reyes'] }],
}
const erasing = (onStep?: (step: string) => void) => ({
  now: () => LATER,
  random: secureRandom,
  ...(onStep === undefined ? {} : { onStep }),
})

/** A clinic whose vault was restored once, so that another lies set aside, and a rehearsal was killed. */
async function aUsedClinic() {
  const { folder, backup } = await aClinic()
  await restore(folder, backup)
  await prepare(backup, options(folder))
  return { folder, backup }
}

describe('a secure erase', () => {
  test('[RS30] overwrites every copy of the keys, reads it back, and only then takes the files away; then there is no vault', async () => {
    const { folder } = await aUsedClinic()
    const keys = Object.keys(filesOf(dirname(folder))).filter(name => /vault\.hdr$|circlebook-backup$/.test(name))
    expect(keys).toHaveLength(4)
    const before = new Map(keys.map(name => [name, readFileSync(join(dirname(folder), name)).subarray(0, 300_000)]))
    const left: string[] = []
    let isFirstUnlink = true
    const onStep = (step: string) => {
      if (step !== 'erase:unlinked' || !isFirstUnlink) return
      isFirstUnlink = false
      for (const [name, bytes] of before) {
        const path = join(dirname(folder), name)
        if (!existsSync(path)) continue
        const now = readFileSync(path).subarray(0, 300_000)
        if (now.includes('Circlebook') || now.includes('displayName') || now.equals(bytes)) left.push(name)
      }
    }
    const certificate = await eraseVault(folder, order, erasing(onStep))
    expect([left, readdirSync(dirname(folder))]).toEqual([[], []])
    expect(certificate).toMatchObject({ ...order, finishedAt: LATER.toISOString(), left: [] })
    const held = certificate.files.filter(file => file.holds === 'keys')
    expect(held.map(({ name }) => name).toSorted()).toEqual(keys.toSorted())
    expect(held.every(file => file.isVerified && file.overwrittenBytes >= Math.min(file.bytes, 327_680))).toBe(true)
    expect((await aFolder(folder).status()).state).toBe('none')
  })

  test(
    '[RS31] stopped at any step, the next start goes on, and until then nothing opens or is called damaged',
    { timeout: 120_000 },
    async () => {
      const { folder } = await aUsedClinic()
      const { moments, onStep } = aCamera(folder)
      await eraseVault(folder, order, erasing(onStep))
      const seen: string[] = []
      for (const { step, folder: at } of moments) {
        const isMarked = existsSync(`${at}.erasing`)
        if (!isMarked && existsSync(at)) {
          // Not begun: the vault is whole, and nothing is left of the attempt.
          expect([step, await finishErase(at, erasing()), existsSync(`${at}.erasing.new`)]).toEqual([step, null, false])
          expect([step, (await aFolder(at).status()).state]).toEqual([step, 'locked'])
          // Its keys open the database, whose schema is newer than this fixture's.
          expect([step, await refusal(aFolder(at).unlock({ secret: PASSPHRASE }))]).toEqual([step, 'newer-schema'])
          seen.push('not begun')
          continue
        }
        const status = await aFolder(at).status()
        expect([step, status.state, status.state === 'fault' && status.fault.code]).toEqual(
          isMarked ? [step, 'fault', 'erase-begun'] : [step, 'none', false],
        )
        expect([step, await refusal(aFolder(at).unlock({ secret: PASSPHRASE }))]).toEqual([
          step,
          isMarked ? 'erase-begun' : 'no-vault',
        ])
        if (isMarked) {
          const create = aFolder(at).create({
            personId: order.vaultId,
            displayName: 'Dana',
            passphrase: PASSPHRASE,
            kdf: READING_FLOOR,
          })
          expect([step, await refusal(create)]).toEqual([step, 'erase-begun'])
        }
        const finished = await finishErase(at, erasing())
        expect([
          step,
          finished?.files.filter(file => file.holds === 'keys').every(file => file.isVerified) ?? !isMarked,
        ]).toEqual([step, true])
        expect([step, readdirSync(dirname(at))]).toEqual([step, []])
        seen.push(step)
      }
      expect(new Set(seen)).toEqual(
        new Set([
          'not begun',
          'erase:overwritten',
          'replace:file',
          'replace:rename',
          'replace:folder',
          'erase:unlinked',
          'erase:gone',
          'erase:done',
        ]),
      )
    },
  )

  test('[RS32] what cannot be overwritten stops it before anything is taken away', async () => {
    const { folder } = await aUsedClinic()
    let count = 0
    const full = (step: string) => {
      if (step === 'erase:overwritten' && (count += 1) === 2) throw Object.assign(new Error('broken'), { code: 'EIO' })
    }
    const before = Object.keys(filesOf(dirname(folder)))
    expect(await refusal(eraseVault(folder, order, erasing(full)))).toBe('io-error')
    expect(Object.keys(filesOf(dirname(folder))).filter(name => !name.endsWith('.erasing'))).toEqual(before)
    expect((await finishErase(folder, erasing()))?.clinicName).toBe('Riverside Clinic')
    expect(readdirSync(dirname(folder))).toEqual([])
  })

  test('[RS30] a vault whose folder is a link loses its keys where the link leads', async () => {
    const { folder } = await aClinic()
    const elsewhere = `${dirname(folder)}-elsewhere`
    renameSync(folder, elsewhere)
    symlinkSync(elsewhere, folder)
    const certificate = await eraseVault(folder, order, erasing())
    expect(certificate.files.filter(file => file.holds === 'keys').length).toBeGreaterThan(1)
    expect(readdirSync(elsewhere, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())).toEqual([])
    rmSync(elsewhere, { recursive: true })
  })

  test('[RS33] leaves what is not the app’s, beside the vault and in it, and says so', async () => {
    const { folder } = await aClinic()
    const beside = join(dirname(folder), 'preferences.json')
    writeFileSync(beside, '{}')
    mkdirSync(join(folder, 'mine'))
    writeFileSync(join(folder, 'mine', 'holiday.jpg'), 'a picture')
    const { left } = await eraseVault(folder, order, erasing())
    expect(left).toEqual(['vault/mine/holiday.jpg'])
    const stays = readdirSync(dirname(folder)).toSorted()
    expect(stays).toEqual(['preferences.json', 'vault-left-2026-11-26T09-00-00-000Z'])
    expect(Object.keys(filesOf(join(dirname(folder), stays[1] ?? '')))).toEqual(['mine/holiday.jpg'])
    expect([(await aFolder(folder).status()).state, basename(beside)]).toEqual(['none', 'preferences.json'])
  })

  test('[RS31] a marker that cannot be read is no reason to open anything', async () => {
    const { folder } = await aClinic()
    writeFileSync(`${folder}.erasing`, 'half a mark')
    expect(await refusal(finishErase(folder, erasing()))).toBe('erase-begun')
    expect((await aFolder(folder).status()).state).toBe('fault')
  })
})
