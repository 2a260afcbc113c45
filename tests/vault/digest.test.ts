import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { digestFile, isSealAuthentic, signSeal } from '#electron/vault/digest.ts'
import { freshFolder, refusal } from './vault-fixture.ts'

function aFile(content: Buffer): string {
  const folder = freshFolder()
  mkdirSync(folder)
  const file = join(folder, 'vault.db')
  writeFileSync(file, content)
  return file
}

describe('the digest of a closed file', () => {
  test('is its SHA-256, whatever its length', async () => {
    for (const length of [0, 1, 4096, 1024 * 1024, 5 * 1024 * 1024 + 7]) {
      const content = randomBytes(length)
      expect((await digestFile(aFile(content))).sha256).toBe(createHash('sha256').update(content).digest('hex'))
    }
  })

  test('lets other work go on and stops when told to', async () => {
    const file = aFile(Buffer.alloc(0))
    truncateSync(file, 256 * 1024 * 1024)
    const stop = new AbortController()
    let beats = 0
    const beat = setInterval(() => (beats += 1) === 3 && stop.abort(new Error('enough')), 1)
    await expect(digestFile(file, stop.signal)).rejects.toThrow('enough')
    clearInterval(beat)
    expect(beats).toBeGreaterThanOrEqual(3)
  })

  test('of a file that is gone names it', async () => {
    expect(await refusal(digestFile('/nowhere/vault.db'))).toBe('folder-gone')
  })
})

describe('a seal', () => {
  const key = Buffer.alloc(32, 9)
  const vaultId = '0198c0de-0000-7000-8000-00000000000a'
  const parts = {
    epochId: '0198c0de-0000-7000-8000-00000000000b',
    counter: 4,
    sha256: 'ab'.repeat(32),
    auditHead: 'cd'.repeat(32),
    auditCount: 12,
    sealedAt: '2026-03-02T18:00:00.000Z',
  }

  test('[VA13] holds for its own digest, counter, audit position, vault and key, and for nothing else', () => {
    const seal = signSeal(key, vaultId, parts)
    const altered = [
      { ...seal, counter: 5 },
      { ...seal, sha256: 'ac'.repeat(32) },
      { ...seal, auditHead: 'ce'.repeat(32) },
      { ...seal, auditCount: 11 },
      { ...seal, epochId: vaultId },
      { ...seal, sealedAt: '2026-03-02T18:00:00.001Z' },
    ]
    expect(isSealAuthentic(key, vaultId, seal)).toBe(true)
    expect(altered.map(other => isSealAuthentic(key, vaultId, other))).toEqual(altered.map(() => false))
    expect([isSealAuthentic(Buffer.alloc(32), vaultId, seal), isSealAuthentic(key, parts.epochId, seal)]).toEqual([
      false,
      false,
    ])
  })
})
