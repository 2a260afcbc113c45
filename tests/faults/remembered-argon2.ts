import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { hashRaw as deriveKey } from '@node-rs/argon2'

// The library of the slow derivation with its answers remembered, in its place in the fault catalogue: the same few passphrases
// open thousands of copies of the same slots. A process of its own is told what was derived so far by a file.

type Given = Parameters<typeof deriveKey>

const known = new Map<string, string>()
let keptIn: string | null = null

/** Has every answer kept in this file, those to come too. */
export function keepDerived(file: string): void {
  writeFileSync(file, [...known].map(([key, tag]) => `${key} ${tag}\n`).join(''))
  keptIn = file
}

/** Takes up what stands in such a file. */
export function recallDerived(file: string): void {
  if (!existsSync(file)) return
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [key, tag] = line.split(' ')
    if (key !== undefined && tag !== undefined) known.set(key, tag)
  }
}

const keyOf = (secret: Given[0], options: Given[1]) =>
  createHash('sha256')
    .update(JSON.stringify({ ...options, salt: Buffer.from(options?.salt ?? []).toString('hex') }))
    .update('\n')
    .update(secret)
    .digest('hex')

/** As the library's own: the caller may zero what it gets. */
export async function hashRaw(secret: Given[0], options: Given[1]): Promise<Buffer> {
  const key = keyOf(secret, options)
  const held = known.get(key)
  if (held !== undefined) return Buffer.from(held, 'hex')
  // Asked for when it is first used: no snapshot can hold it.
  const { createRequire } = process.getBuiltinModule('node:module')
  const require = createRequire(join(process.cwd(), 'package.json'))
  const library = require('@node-rs/argon2') as { hashRaw: typeof deriveKey } // its own typings say so
  const tag = await library.hashRaw(secret, options)
  known.set(key, tag.toString('hex'))
  if (keptIn !== null) appendFileSync(keptIn, `${key} ${tag.toString('hex')}\n`)
  return tag
}
