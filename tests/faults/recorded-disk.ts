import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Disk, Event } from './lost-power.ts'
import type { Call } from './strace.ts'

/** What strace is asked for: each change of a file, with its bytes, and each sync. */
export const RECORDED = [
  'openat',
  'pwrite64',
  'fsync',
  'fdatasync',
  'ftruncate',
  'unlink',
  'rename',
  'mkdir',
  'rmdir',
] as const

/** A folder's files and folders as they are now. */
export const diskOf = (folder: string): Disk =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true }).map(entry => {
      const path = join(entry.parentPath, entry.name)
      return [relative(folder, path), entry.isDirectory() ? null : readFileSync(path)]
    }),
  )

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', v: '\v', f: '\f' }

/** The bytes of a string as strace writes it. */
export function bytesOf(text: string): Buffer {
  if (/^(\\x[0-9a-f]{2})*$/.test(text)) return Buffer.from(text.replaceAll('\\x', ''), 'hex')
  const plain = text.replaceAll(/\\(x[0-9a-f]{2}|[0-7]{1,3}|.)/gs, (_all, code: string) => {
    if (code.startsWith('x')) return String.fromCharCode(parseInt(code.slice(1), 16))
    if (/^[0-7]/.test(code)) return String.fromCharCode(parseInt(code, 8))
    return ESCAPES[code] ?? code
  })
  return Buffer.from(plain, 'latin1')
}

/** What a call did to the disk; null when it failed or only opened what was there. Throws for a write that was not written down whole. */
export function eventOf({ name, files, text }: Call): Event | null {
  const [path = '', second = ''] = files
  const result = Number(/\) += (-?\d+)/.exec(text.slice(-200))?.[1] ?? -1)
  if (result < 0) return null
  switch (name) {
    case 'openat':
      return text.includes('O_CREAT') ? { kind: 'create', path, truncates: text.includes('O_TRUNC') } : null
    case 'pwrite64': {
      const [, data = '', at = ''] = /^\([^"]*"(.*)", \d+, (\d+) *\) += \d+/s.exec(text) ?? []
      const bytes = bytesOf(data)
      if (bytes.length !== result) throw new Error(`${path}: ${bytes.length} bytes written down of ${result}`)
      return { kind: 'write', path, at: Number(at), bytes }
    }
    case 'ftruncate':
      return { kind: 'truncate', path, length: Number(/, (\d+)\)/.exec(text)?.[1]) }
    case 'fsync':
    case 'fdatasync':
      return { kind: 'sync', path }
    case 'rename':
      return { kind: 'rename', from: path, to: second }
    case 'unlink':
    case 'rmdir':
      return { kind: 'remove', path }
    case 'mkdir':
      return { kind: 'folder', path }
    default:
      return null
  }
}
