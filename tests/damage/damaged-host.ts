import { createHash } from 'node:crypto'
import { cpSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import type { ClientId } from '#shared/clients/client.ts'
import { aClient, aGroup } from '#tests/support/builders.ts'
import { openEmptyHost, openHost, PASSPHRASE, type TestHost } from '#tests/support/host.ts'

/** A clinic of one group and so many clients, locked; and a client of it. */
export async function aClosedClinic(
  clients = 40,
  atEnd: (cleanUp: () => Promise<void>) => void = afterAll,
): Promise<{ folder: string; clientId: ClientId }> {
  const made = await openHost(atEnd)
  const { groupId } = await made.given('groups.add', aGroup({ startsOn: '2026-11-24' }))
  let first: ClientId | null = null
  for (let number = 0; number < clients; number += 1) {
    const client = aClient({ legalFirstName: `Client${number}`, legalLastName: 'Whitfield', admittedOn: null })
    const { id } = await made.given('clients.add', { client, today: '2026-11-24' })
    await made.given('groups.enrol', { groupId, clientId: id, startsOn: '2026-11-24', overCapacity: true })
    first ??= id
  }
  await made.host.vault.close()
  if (first === null) throw new Error('A clinic has a client.')
  return { folder: made.folder, clientId: first }
}

/** A host of its own over a copy of a locked clinic's folder. */
export function hostOver(folder: string): TestHost {
  const host = openEmptyHost()
  cpSync(folder, host.folder, { recursive: true })
  return host
}

/** Flips a bit of a file. */
export function flip(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(file, bytes)
}

/** Every entry of a folder, links and folders too, by kind, mode and content; nothing of it may change when something is refused. */
export function contentsOf(folder: string, but: readonly string[] = ['vault.tries']): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of readdirSync(folder, { recursive: true }).map(String).toSorted()) {
    if (but.includes(name)) continue
    const entry = lstatSync(join(folder, name))
    const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other'
    const isReadable = kind === 'file' && (entry.mode & 0o400) !== 0
    const content = isReadable
      ? createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')
      : ''
    found[name] = `${kind} ${(entry.mode & 0o777).toString(8)} ${entry.size} ${content}`
  }
  return found
}

/** What lies beside the vault's folder. */
export const besideOf = (folder: string): string[] =>
  readdirSync(dirname(folder)).filter(name => !folder.endsWith(name))

/** Unlocks, finds the damage, and opens what can be read. */
export async function readDamaged(host: TestHost): Promise<unknown> {
  await host.ask('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })
  return host.given('damage.read', { with: 'passphrase', secret: PASSPHRASE })
}
