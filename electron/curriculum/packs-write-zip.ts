import { crc32 } from 'node:zlib'

/** The first day a .zip can tell, midnight: the same files give the same bytes on any day. */
const FIRST_DAY = (1 << 5) | 1
const UTF8_NAMES = 0x800
const VERSION = 20

/** A .zip of these files, stored as they are and in this order; the same files give the same bytes on every computer. */
export function writeZip(files: readonly { readonly path: string; readonly text: string }[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, text } of files) {
    const name = Buffer.from(path, 'utf8')
    const content = Buffer.from(text, 'utf8')
    const facts = factsOf(name, content)
    const local = Buffer.concat([uint32(0x04034b50), facts, uint16(0), name, content])
    const rest = Buffer.concat([uint16(0, 0, 0, 0), uint32(0, offset)])
    directory.push(Buffer.concat([uint32(0x02014b50), uint16(VERSION), facts, rest, name]))
    parts.push(local)
    offset += local.length
  }
  const size = directory.reduce((total, part) => total + part.length, 0)
  const end = [uint32(0x06054b50), uint16(0, 0, files.length, files.length), uint32(size, offset), uint16(0)]
  return Buffer.concat([...parts, ...directory, ...end])
}

/** What the local header and the directory both say of a file, from the version needed to the length of its name. */
function factsOf(name: Buffer, content: Buffer): Buffer {
  const stored = [VERSION, UTF8_NAMES, 0, 0, FIRST_DAY]
  return Buffer.concat([uint16(...stored), uint32(crc32(content), content.length, content.length), uint16(name.length)])
}

function uint16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, at) => bytes.writeUInt16LE(value, at * 2))
  return bytes
}

function uint32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, at) => bytes.writeUInt32LE(value, at * 4))
  return bytes
}
