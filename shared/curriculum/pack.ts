import * as z from 'zod'
import { Instant } from '#shared/ipc/text.ts'
import { CrosswalkConfidence, Module } from './topic.ts'

/** What a clinic's module may weigh; what passes one of these is refused before it is read. */
export const PACK_LIMITS = {
  /** A .zip as it lies on the disk. */
  zipBytes: 8 * 1024 * 1024,
  /** Entries of a folder or .zip, folders and unseen files included. */
  entries: 300,
  /** A topic file has at most 100,000 characters, of four bytes at most. */
  fileBytes: 400 * 1024,
  /** All files together, unpacked. */
  totalBytes: 6 * 1024 * 1024,
  /** No text grows by more when it is unpacked; asked of files above `ratioFromBytes` only. */
  ratio: 60,
  ratioFromBytes: 64 * 1024,
  pathCharacters: 200,
  /** What there is to read in one file and in all, in letters of plain text; a line or a mark counts for many. Our full topics weigh some 42,000, the Matrix module's 79 topics together some 2.6 million. */
  fileWeight: 200_000,
  totalWeight: 3_000_000,
} as const

/** What a clinic's module is held against beside the bibliography; the build writes it beside the compiled curriculum. */
export const PackRules = z.strictObject({
  manualSessions: z.array(z.tuple([z.string(), CrosswalkConfidence])),
  protectedHashes: z.array(z.string()),
})
export type PackRules = z.infer<typeof PackRules>

const BASE64_CHARACTERS = 4 / 3
const base64 = (bytes: number) => z.string().max(Math.ceil(bytes * BASE64_CHARACTERS) + 4)

/** What somebody chose, as the shell read it and before anybody looked inside; bytes as base64. */
export const ChosenPack = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('zip'), name: z.string().max(400), bytes: base64(PACK_LIMITS.zipBytes) }),
  z.strictObject({
    from: z.literal('folder'),
    name: z.string().max(400),
    files: z
      .array(z.strictObject({ path: z.string().max(4_000), bytes: base64(PACK_LIMITS.fileBytes) }))
      .max(PACK_LIMITS.entries),
  }),
])
export type ChosenPack = z.infer<typeof ChosenPack>

const FaultShown = z.strictObject({ file: z.string(), line: z.int(), reason: z.string() })

/** How a topic stands to the version of its module that is here. */
export const TopicChange = z.literal(['new', 'changed', 'same', 'gone'])
export type TopicChange = z.infer<typeof TopicChange>

const TopicInPack = z.strictObject({
  topicId: z.string(),
  title: z.string(),
  lengths: z.array(z.int()),
  change: TopicChange,
})

/** What a chosen module holds and what importing it would do. `previewId` is null when a fault refuses it. */
export const PackPreview = z.strictObject({
  previewId: z.uuid().nullable(),
  name: z.string(),
  module: Module.nullable(),
  topics: z.array(TopicInPack),
  /** The version that is here now. */
  replaces: z.strictObject({ version: z.string(), title: z.string(), isRetired: z.boolean() }).nullable(),
  /** What refuses it, by file and line; `faultCount` counts those that are left out of a very long list too. */
  faults: z.array(FaultShown),
  faultCount: z.int(),
  /** What our own topics are also held to; it refuses nothing. */
  advice: z.array(FaultShown),
})
export type PackPreview = z.infer<typeof PackPreview>

/** A module of the clinic's own, with its versions, newest first. */
export const PackInList = z.strictObject({
  moduleId: z.string(),
  title: z.string(),
  version: z.string(),
  licence: z.string(),
  attribution: z.string(),
  topics: z.array(z.strictObject({ topicId: z.string(), title: z.string() })),
  retiredAt: Instant.nullable(),
  versions: z.array(z.strictObject({ version: z.string(), importedAt: Instant, importedBy: z.string() })),
})
export type PackInList = z.infer<typeof PackInList>

/** Below zero when version `a` is older than `b`, zero when they are the same. Both are three numbers, as in 1.0.0. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [a, b].map(version => version.split('.').map(Number))
  const at = first?.findIndex((number, index) => number !== second?.[index]) ?? -1
  return at < 0 ? 0 : (first?.[at] ?? 0) - (second?.[at] ?? 0)
}
