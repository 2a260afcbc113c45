import type { ReadDb } from '#electron/db/database.ts'
import { Refusal, type QueryContext, type VaultHandlers } from '#electron/ipc/handlers.ts'
import type { PackInList } from '#shared/curriculum/pack.ts'
import type { packsCalls } from '#shared/curriculum/packs.calls.ts'
import { readPack } from './packs-check.ts'
import { asImported, blankFiles, templateOf, type ModuleFiles } from './packs-template.ts'
import {
  findPack,
  findPackHash,
  insertPackVersion,
  listPackFiles,
  listPacks,
  listPackTopics,
  listPackVersions,
  updateRetired,
  type PackRow,
  type PackToInsert,
} from './packs.store.ts'
import { findDelivered, isSameText } from './topic-versions.store.ts'

/** The module that was previewed last, until it is imported or another is looked at; it hangs on the connection. */
const previewed = new WeakMap<ReadDb, { readonly previewId: string; readonly toInsert: PackToInsert }>()

function packOf(db: ReadDb, moduleId: string): PackRow {
  const pack = findPack(db, moduleId)
  if (pack === null) throw new Refusal('not-found', 'That module is not among the clinic’s own.')
  return pack
}

function listForScreen(db: ReadDb): PackInList[] {
  const versions = listPackVersions(db)
  const listed = listPacks(db).map(({ moduleId, version, module, retiredAt }) => ({
    moduleId,
    title: module.title,
    version,
    licence: module.licence,
    attribution: module.attribution,
    topics: listPackTopics(db, moduleId, version).map(({ id, title }) => ({ topicId: id, title })),
    retiredAt,
    versions: versions.filter(one => one.moduleId === moduleId).map(({ moduleId: _, ...one }) => one),
  }))
  const isRetired = (pack: PackInList) => Number(pack.retiredAt !== null)
  return listed.sort((a, b) => isRetired(a) - isRetired(b) || a.title.localeCompare(b.title))
}

function filesOf({ db, library }: QueryContext, moduleId: string | null): ModuleFiles {
  if (moduleId === null) return blankFiles()
  if (library.isShipped(moduleId)) return templateOf(moduleId, library.shippedTexts(moduleId))
  const { version } = packOf(db, moduleId)
  return asImported(moduleId, listPackFiles(db, moduleId, version))
}

function deliveredTopic({ db, library }: QueryContext, deliveryId: string) {
  const delivered = findDelivered(db, deliveryId)
  if (delivered === null) return null
  const { topicId, heldOn, contentHash, topic: kept } = delivered
  const current = library.topic(topicId)
  const topic = kept ?? current
  if (topic === null) return null
  const isCurrent = current !== null && contentHash !== null && isSameText(contentHash, current)
  return { topic, heldOn, isKept: kept !== null, isCurrent, currentVersion: current?.version ?? null }
}

export const packsHandlers: Pick<VaultHandlers, Extract<keyof VaultHandlers, keyof typeof packsCalls>> = {
  'curriculum.packs': ({ db }) => listForScreen(db),

  'curriculum.readPack': async ({ vault, library }, chosen) => {
    const { db, newId } = vault.ready()
    previewed.delete(db)
    const { preview, toInsert } = await readPack({ db, library }, chosen)
    if (toInsert === null) return { ...preview, previewId: null }
    const previewId = newId()
    previewed.set(db, { previewId, toInsert })
    return { ...preview, previewId }
  },

  'curriculum.importPack': ({ db, now, person }, { previewId }) => {
    const found = previewed.get(db)
    if (found?.previewId !== previewId)
      throw new Refusal('not-found', 'This preview is not the last one any more. Choose the module again.')
    const { module } = found.toInsert
    if (findPackHash(db, module.id, module.version) !== null)
      throw new Refusal('conflict', `Version ${module.version} of this module is here already.`)
    insertPackVersion(db, found.toInsert, { staffId: person.id, at: now() })
    previewed.delete(db)
    return { moduleId: module.id }
  },

  'curriculum.retirePack': ({ db, now, person }, { moduleId }) => {
    if (packOf(db, moduleId).retiredAt !== null) throw new Refusal('conflict', 'This module is retired already.')
    updateRetired(db, moduleId, { at: now(), staffId: person.id })
  },

  'curriculum.bringBackPack': ({ db }, { moduleId }) => {
    if (packOf(db, moduleId).retiredAt === null) throw new Refusal('conflict', 'This module is in use already.')
    updateRetired(db, moduleId, null)
  },

  'curriculum.packFiles': (context, { moduleId }) => filesOf(context, moduleId),

  'curriculum.packSaved': () => {
    // Its event says all.
  },

  'curriculum.deliveredTopic': (context, { deliveryId }) => deliveredTopic(context, deliveryId),
}
