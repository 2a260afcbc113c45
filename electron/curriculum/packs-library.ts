import type { ReadDb } from '#electron/db/database.ts'
import { searchTopics } from '#shared/curriculum/search-topics.ts'
import type { Topic } from '#shared/curriculum/topic.ts'
import type { Library } from './library.ts'
import { findPacksStamp, findPackTopic, listPacks, listPackTopics } from './packs.store.ts'

interface Kept {
  readonly stamp: string
  readonly shipped: Library
  readonly library: Library
}

// Hangs on the connection and goes with it, at the lock.
const kept = new WeakMap<ReadDb, Kept>()

/** What ships together with the clinic's own modules in use; the same object until one of them comes, changes or goes. */
export function withPacks(shipped: Library, db: ReadDb): Library {
  const stamp = findPacksStamp(db)
  if (stamp === '') return shipped
  const known = kept.get(db)
  if (known?.stamp === stamp && known.shipped === shipped) return known.library
  const library = both(shipped, db)
  kept.set(db, { stamp, shipped, library })
  return library
}

function both(shipped: Library, db: ReadDb): Library {
  const own = listPacks(db).filter(pack => pack.retiredAt === null)
  // A newer app may bring a module under an id that the clinic's own has had for years: theirs goes on, until they retire it.
  const ownModules = new Set<string>(own.map(pack => pack.moduleId))
  const modules = [
    ...shipped.modules().filter(module => !ownModules.has(module.id)),
    ...own.map(pack => pack.module),
  ].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  const ownTopics = own.flatMap(pack => listPackTopics(db, pack.moduleId, pack.version))
  const place = new Map(modules.map((module, at) => [module.id, at]))
  const placeOf = ({ module }: { module: (typeof modules)[number]['id'] }) => place.get(module) ?? modules.length
  // A stable sort: within a module the topics stay in its order.
  const topics = [...shipped.topics().filter(topic => !ownModules.has(topic.module)), ...ownTopics].sort(
    (a, b) => placeOf(a) - placeOf(b),
  )
  const ids = new Set<string>(topics.map(topic => topic.id))
  const read = new Map<string, Topic | null>()
  const ownTopic = (id: string) => {
    const topic = read.get(id) ?? findPackTopic(db, id)
    read.set(id, topic)
    return topic
  }
  return {
    ...shipped,
    modules: () => modules,
    topics: () => topics,
    topic: id => (!ids.has(id) ? null : ownModules.has(id.split('/')[0] ?? '') ? ownTopic(id) : shipped.topic(id)),
    // A track is of our topics: with the clinic's own under its module's id there is none.
    tracks: () => shipped.tracks().filter(({ id }) => !ownModules.has(id)),
    track: id => (ownModules.has(id) ? null : shipped.track(id)),
    isShipped: moduleId => !ownModules.has(moduleId) && shipped.isShipped(moduleId),
    search: text => searchTopics(topics, text),
  }
}
