import { crc32, deflateRawSync } from 'node:zlib'
import type { TestHost } from '#tests/support/host.ts'
import { calmYaml, fullTopic, shortTopic } from './topic-fixture.ts'

/** Files of a pack by path. */
export type Files = Readonly<Record<string, string | Buffer>>

/** A clinic's own module with one full topic and one short, under any folder name. */
export const calmFiles: Files = {
  'calm/module.yml': calmYaml,
  'calm/evening-plan.md': fullTopic,
  'calm/quiet.md': shortTopic.replace('calm/evening-plan', 'calm/quiet').replace('An evening plan', 'Quiet hours'),
}

/** The same module at a version, its words changed by `change`. */
export const calmAt = (version: string, change: (text: string) => string = text => text): Files => ({
  ...calmFiles,
  'calm/module.yml': calmYaml.replace('version: 1.0.0', `version: ${version}`),
  'calm/evening-plan.md': change(fullTopic),
})

/** What a hand-made .zip may say of a file, true or not. */
export interface ZipLie {
  readonly flags?: number
  readonly method?: number
  readonly mode?: number
  readonly localName?: string
  readonly uncompressedSize?: number
  readonly crc?: number
  readonly offset?: number
  readonly extra?: Buffer
}

/** A file in a hand-made .zip: its name may be anything at all. */
export interface ZipPart {
  readonly name: string
  readonly content: string | Buffer
  readonly lie?: ZipLie
}

const le16 = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, at) => bytes.writeUInt16LE(value & 0xffff, at * 2))
  return bytes
}
const le32 = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, at) => bytes.writeUInt32LE(value >>> 0, at * 4))
  return bytes
}

/** A deflated .zip, written by hand so that every field of it can lie. */
export function zipOf(parts: readonly ZipPart[], between: Buffer = Buffer.alloc(0)): Buffer {
  const written: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, lie = {} } of parts) {
    const plain = Buffer.from(content)
    const packed = lie.method === 0 ? plain : deflateRawSync(plain)
    const sizes = [lie.crc ?? crc32(plain), packed.length, lie.uncompressedSize ?? plain.length]
    const extra = lie.extra ?? Buffer.alloc(0)
    const head = [le16(20, lie.flags ?? 0x800, lie.method ?? 8, 0, 33), le32(...sizes)]
    const localName = Buffer.from(lie.localName ?? name)
    const local = [le32(0x04034b50), ...head, le16(localName.length, 0), localName, packed]
    const attributes = ((lie.mode ?? 0o100644) << 16) >>> 0
    directory.push(
      Buffer.concat([
        le32(0x02014b50),
        le16(0x31e),
        ...head,
        le16(Buffer.byteLength(name), extra.length, 0, 0, 0),
        le32(attributes, lie.offset ?? offset),
        Buffer.from(name),
        extra,
      ]),
    )
    written.push(Buffer.concat(local))
    offset += written.at(-1)?.length ?? 0
  }
  const size = directory.reduce((total, part) => total + part.length, 0)
  const end = [le32(0x06054b50), le16(0, 0, parts.length, parts.length), le32(size, offset), le16(0)]
  return Buffer.concat([...written, ...directory, between, ...end])
}

/** A .zip of these files, as a clinic would make it. */
export const zipOfFiles = (files: Files): Buffer =>
  zipOf(Object.entries(files).map(([name, content]) => ({ name, content })))

/** What the shell sends on for a chosen .zip. */
export const asZip = (bytes: Buffer, name = 'calm.zip') =>
  ({ from: 'zip', name, bytes: bytes.toString('base64') }) as const

/** What the shell sends on for a chosen folder. */
export const asFolder = (files: Files, name = 'calm') =>
  ({
    from: 'folder',
    name,
    files: Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content).toString('base64') })),
  }) as const

/** The folder's files when somebody chose the module's own folder: without its name before them. */
export const inside = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [path.split('/').slice(1).join('/'), content]))

/** Imports a pack that must be without fault. */
export async function importPack(host: TestHost, files: Files = calmFiles): Promise<string> {
  const { previewId, faults } = await host.given('curriculum.readPack', asFolder(files))
  if (previewId === null) throw new Error(JSON.stringify(faults))
  const { moduleId } = await host.given('curriculum.importPack', { previewId })
  return moduleId
}
