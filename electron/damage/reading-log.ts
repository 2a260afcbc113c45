import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { readFile, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod'
import { canonicalJson, fromText, toText, utf8 } from '#electron/vault/bytes.ts'
import { syncFolder } from '#electron/vault/durable-file.ts'
import { toVaultFault } from '#electron/vault/errors.ts'
import { deriveKey, seal, unseal, type Random } from '#electron/vault/keys.ts'

// What was looked at while a damaged vault was read: it cannot be written into that vault. Each event is a line of its own, encrypted, bound to
// the line before it, and durable before the answer that it is about goes out. The next good unlock takes the lines into its audit log.

/** An event of a reading, as the audit log will hold it; `about` is content only for the first: who read, and why. */
export const ReadingEvent = z.strictObject({
  at: z.iso.datetime({ precision: 3 }),
  staffId: z.string().nullable(),
  kind: z.string(),
  clientId: z.string().optional(),
  groupId: z.string().optional(),
  sessionId: z.string().optional(),
  recordId: z.string().optional(),
  /** Of one that began by the recovery code: the name given, why, and until when. */
  emergency: z
    .strictObject({ name: z.string(), reason: z.string(), untilAt: z.iso.datetime({ precision: 3 }) })
    .optional(),
})
export type ReadingEvent = z.infer<typeof ReadingEvent>

const Line = z.strictObject({
  vaultId: z.uuid(),
  epochId: z.uuid(),
  readingId: z.uuid(),
  number: z.int().min(1),
  nonce: z.string(),
  sealed: z.string(),
})
type Line = z.infer<typeof Line>

/** Which reading of which vault under which epoch's key. */
export interface ReadingId {
  readonly vaultId: string
  readonly epochId: string
  readonly readingId: string
}

/** Where the events wait: beside the vault's folder, so that putting a backup in its place leaves them. */
export const readingLogOf = (vaultFolder: string): string =>
  join(dirname(vaultFolder), `${basename(vaultFolder)}.readings`)

const keyOf = (auditKey: Uint8Array, vaultId: string): Buffer =>
  deriveKey(auditKey, utf8(vaultId), ['1', 'readings', vaultId])

const aadOf = ({ vaultId, epochId, readingId, number }: Omit<Line, 'nonce' | 'sealed'>, before: string): Buffer =>
  utf8(canonicalJson({ purpose: 'reading', version: 1, vaultId, epochId, readingId, number, before }))

const hashOf = (line: string): string => createHash('sha256').update(line).digest('hex')

/** Opens the log for one reading: `add` makes an event durable before it returns, and throws a VaultFault when it cannot. */
export function openReadingLog(
  file: string,
  about: ReadingId,
  { auditKey, random }: { readonly auditKey: Uint8Array; readonly random: Random },
): { add(event: ReadingEvent): void; close(): void } {
  const key = keyOf(auditKey, about.vaultId)
  let handle: number
  try {
    handle = openSync(file, 'a', 0o600)
  } catch (error) {
    throw toVaultFault(error, file)
  }
  let number = 0
  let before = ''
  return {
    add(event) {
      const head = { ...about, number: number + 1 }
      const box = seal(key, utf8(canonicalJson(event)), aadOf(head, before), random)
      const line = canonicalJson({ ...head, nonce: toText(box.nonce), sealed: toText(box.sealed) })
      try {
        writeSync(handle, `${line}\n`)
        fsyncSync(handle)
      } catch (error) {
        throw toVaultFault(error, file)
      }
      number += 1
      before = hashOf(line)
    },
    close() {
      key.fill(0)
      closeSync(handle)
    },
  }
}

/** One reading's events, oldest first; `isWhole` is false when a line of it was changed or left out. */
export interface KeptReading extends ReadingId {
  readonly events: readonly ReadingEvent[]
  readonly isWhole: boolean
}

/** The readings of this vault that wait, with any of these audit keys; those of other vaults or keys are left out. */
export async function keptReadings(
  file: string,
  vaultId: string,
  auditKeys: readonly Uint8Array[],
): Promise<KeptReading[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const found = new Map<string, Line[]>()
  for (const line of text.split('\n').filter(one => one !== '')) {
    const parsed = parseLine(line)
    if (parsed === null || parsed.vaultId !== vaultId) continue
    found.set(parsed.readingId, [...(found.get(parsed.readingId) ?? []), parsed])
  }
  return [...found.values()].flatMap(lines => {
    const kept = auditKeys
      .map(auditKey => openLines(lines, keyOf(auditKey, vaultId)))
      .find(one => one.events.length > 0)
    return kept === undefined ? [] : [kept]
  })
}

function parseLine(line: string): Line | null {
  try {
    const parsed = Line.safeParse(JSON.parse(line))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function openLines(lines: readonly Line[], key: Buffer): KeptReading {
  const [first] = lines
  const { vaultId = '', epochId = '', readingId = '' } = first ?? {}
  const events: ReadingEvent[] = []
  let before = ''
  for (const { nonce, sealed, ...head } of lines) {
    const plain = unseal(key, { nonce: fromText(nonce), sealed: fromText(sealed) }, aadOf(head, before))
    const event = plain === null || head.number !== events.length + 1 ? null : parseEvent(plain)
    if (event === null) break
    events.push(event)
    before = hashOf(canonicalJson({ ...head, nonce, sealed }))
  }
  key.fill(0)
  return { vaultId, epochId, readingId, events, isWhole: events.length === lines.length }
}

function parseEvent(plain: Buffer): ReadingEvent | null {
  try {
    const parsed = ReadingEvent.safeParse(JSON.parse(plain.toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Removes the log once everything in it stands in the audit log. Never rejects: what stays is known there by its id, and not taken in twice. */
export async function forgetReadings(file: string): Promise<void> {
  await unlink(file).catch(() => null)
  await syncFolder(dirname(file)).catch(() => null)
}
