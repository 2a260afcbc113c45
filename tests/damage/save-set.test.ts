import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { copyReadable } from '#electron/damage/copy-readable.ts'
import { saveSet } from '#electron/damage/save-set.ts'
import { isVaultFault } from '#electron/vault/errors.ts'

const ABOUT = {
  code: 'db-damaged',
  message: 'vault.db is damaged: some of its pages do not hold what was written. Nothing has been changed.',
  version: '0.1.0',
  at: '2026-11-24T22:30:00.000Z',
}

function aSet() {
  const parent = mkdtempSync(join(tmpdir(), 'circlebook-set-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  const [vault, target] = [join(parent, 'vault'), join(parent, 'stick')]
  for (const folder of [vault, target]) mkdirSync(folder)
  writeFileSync(join(vault, 'vault.db'), Buffer.alloc(1_300_000, 5))
  writeFileSync(join(vault, 'vault.hdr'), Buffer.alloc(524_288, 6))
  return { vault, target }
}

const eio = () => Object.assign(new Error('input/output error'), { code: 'EIO' })

describe('[DM6] the damaged set', () => {
  test('is copied with a list of what is there, what is not, and its sums; a second one of the day gets a number', async () => {
    const { vault, target } = aSet()
    symlinkSync(join(vault, 'vault.db'), join(vault, 'vault.tries'))
    const made = await saveSet(vault, target, ABOUT)
    expect(made).toEqual({ folder: join(target, 'circlebook-damaged-2026-11-24'), isWhole: true })
    expect(readFileSync(join(made.folder, 'vault.db'))).toEqual(readFileSync(join(vault, 'vault.db')))
    const list = readFileSync(join(made.folder, 'what-is-wrong.txt'), 'utf8').split('\n')
    expect(list).toEqual([
      'Circlebook 0.1.0, saved 2026-11-24T22:30:00.000Z',
      `db-damaged: ${ABOUT.message}`,
      '',
      expect.stringMatching(/^vault\.db: 1300000 bytes, SHA-256 [0-9a-f]{64}$/),
      expect.stringMatching(/^vault\.hdr: 524288 bytes, SHA-256 [0-9a-f]{64}$/),
      'vault.db-journal: not there, or not a file',
      'vault.tries: not there, or not a file',
      '',
      expect.stringMatching(/^vault\.db is encrypted/),
      expect.stringMatching(/^vault\.hdr names the staff members/),
      '',
    ])
    expect((await saveSet(vault, target, ABOUT)).folder).toBe(join(target, 'circlebook-damaged-2026-11-24-2'))
    expect(readdirSync(vault).toSorted()).toEqual(['vault.db', 'vault.hdr', 'vault.tries'])
  })

  test('into a folder that has gone away says so, and makes nothing', async () => {
    const { vault, target } = aSet()
    const refused = await saveSet(vault, join(target, 'gone'), ABOUT).catch((error: unknown) => error)
    expect(isVaultFault(refused) && refused.code).toBe('folder-gone')
    expect(readdirSync(target)).toEqual([])
  })
})

describe('a copy of a disk that does not read everything', () => {
  test('holds zeros for the blocks that were refused, says how many bytes, and goes on', async () => {
    const source = Buffer.alloc(2_500_000, 7)
    const bad = [4_096, 8_192, 1_048_576, 2_498_560]
    const written = Buffer.alloc(source.length)
    const read = async (into: Buffer, length: number, at: number) => {
      if (bad.some(block => at < block + 4_096 && at + length > block)) throw eio()
      return source.copy(into, 0, at, Math.min(source.length, at + length))
    }
    const write = async (from: Buffer, offset: number, length: number, position: number) => ({
      bytesWritten: from.copy(written, position, offset, offset + length),
      buffer: from,
    })
    const refused = await copyReadable(read, source.length, { write } as never) // only what it calls
    expect(refused).toBe(3 * 4_096 + Math.min(4_096, source.length - 2_498_560))
    for (const block of bad) source.fill(0, block, Math.min(source.length, block + 4_096))
    expect(written.equals(source)).toBe(true)
  })

  test('that fails in another way is not taken for one', async () => {
    const read = async () => {
      throw Object.assign(new Error('gone'), { code: 'ENODEV' })
    }
    await expect(copyReadable(read, 100, { write: async () => ({}) } as never)).rejects.toThrow('gone') // only what it calls
  })
})
