import { join } from 'node:path'
import { v7 } from 'uuid'
import { openLibrary } from '#electron/curriculum/library.ts'
import { insertPackVersion } from '#electron/curriculum/packs.store.ts'
import { dispatch, type Host } from '#electron/ipc/dispatch.ts'
import { handlersOfVault } from '#electron/vault/vault-handlers.ts'
import type { VaultHost } from '#electron/vault/vault-host.ts'
import type { CallName, Output, RawInput } from '#shared/ipc/types.ts'
import { makeVault, PASSPHRASE } from './hosts.ts'
import { manyModules, writeCompiled } from './many-topics.ts'
import { alternate, median, quantile, timed } from './measure.ts'
import { atMost, ms, printFigure, type Reach } from './report.ts'

const SHIPPED = { modules: 13, topics: 10 }
const OWN = { modules: 3, topics: 10 }

/** A host whose curriculum is read anew, as at a start. */
function coldHost(vault: VaultHost, folder: string) {
  const host: Host = {
    handlers: handlersOfVault,
    vault,
    library: openLibrary(folder),
    now: () => new Date().toISOString(),
    newId: () => v7(),
    announceChange() {},
    logError: (call, error) => console.error(call, error),
  }
  return async <N extends CallName>(name: N, input: RawInput<N>): Promise<Output<N>> => {
    const reply = await dispatch(host, name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.message}`)
    return reply.value as Output<N> // the dispatcher checked it against this row's output schema
  }
}

/** What 130 topics that ship and 30 of the clinic's own add to the first screen after an unlock, and how long one takes to open. */
export async function measureCurriculum(folder: string, rounds: number): Promise<Reach[]> {
  const size = { sessions: 20, withTrail: false }
  const full = await makeVault(join(folder, 'curriculum/full'), size)
  const bare = await makeVault(join(folder, 'curriculum/bare'), size)
  const compiled = {
    full: writeCompiled(join(folder, 'compiled/full'), manyModules(SHIPPED, 'shipped')),
    bare: writeCompiled(join(folder, 'compiled/bare'), manyModules({ modules: 1, topics: 1 }, 'shipped')),
  }
  const by = { staffId: full.vault.open?.person.id ?? '', at: new Date().toISOString() }
  for (const { module, topics } of manyModules(OWN, 'own')) {
    const texts = topics.map(topic => ({ file: `${topic.id}.md`, text: 'x'.repeat(25_000) }))
    insertPackVersion(full.db(), { module, topics, texts, contentHash: module.id }, by)
  }
  const start = (vault: VaultHost, from: string) => async () => {
    await vault.close()
    await vault.unlock(PASSPHRASE)
    return timed(async () => coldHost(vault, from)('sessions.today', { date: full.clinic.today }))
  }
  const took = await alternate(
    { full: start(full.vault, compiled.full), bare: start(bare.vault, compiled.bare) },
    { rounds, warmUp: 2 },
  )
  const given = coldHost(full.vault, compiled.full)
  const { topics } = await given('curriculum.library', undefined)
  const opened: number[] = []
  for (const { id } of topics) opened.push(await timed(() => given('curriculum.topic', { topicId: id })))
  const search = await timed(() => given('curriculum.search', { text: 'craving' }))
  printFigure('curriculum', `${topics.length} topics; the first search, which reads them all, ${ms(search)}`)
  await full.vault.close()
  await bare.vault.close()
  const [all, one] = [median(took.full), median(took.bare)]
  return [
    atMost('130 topics and 30 of the clinic’s own, added to the first screen', all - one, 150, {
      unit: ' ms',
      note: `${ms(all)}, with one topic ${ms(one)}; n ${rounds}`,
    }),
    atMost('Open a topic for the first time, p95', quantile(opened, 0.95), 50, {
      unit: ' ms',
      note: `median ${ms(median(opened))}; n ${opened.length}`,
    }),
  ]
}
