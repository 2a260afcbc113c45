import type * as z from 'zod'
import { Refusal } from '#electron/ipc/handlers.ts'
import type { PreferenceStore } from '#electron/settings/preference-store.ts'
import type { VaultLink } from '#electron/vault/vault-link.ts'
import { curriculumCalls } from '#shared/curriculum/curriculum.calls.ts'
import { packsCalls } from '#shared/curriculum/packs.calls.ts'
import type { Module, Topic, TopicId } from '#shared/curriculum/topic.ts'
import type { DeliveryId } from '#shared/sessions/session-id.ts'
import { settingsCalls } from '#shared/settings/settings.calls.ts'
import { whyNotPrinted } from '#shared/sheets/licences.ts'
import { Sheet } from '#shared/sheets/sheet.ts'
import type { SheetRequest } from '#shared/sheets/sheet-request.ts'

/** What of the shell it needs: the vault's answers and the numbers of this computer. */
interface Asking {
  readonly vault: Pick<VaultLink, 'ask'>
  readonly preferences: Pick<PreferenceStore, 'read'>
}

/** Everything a sheet shows, fetched by its ids. Refuses what is not there and what its licence forbids to print [SH2]. */
export async function composeSheet(shell: Asking, request: SheetRequest): Promise<Sheet> {
  const { localNumbers } = shell.preferences.read()
  const around = { paper: request.paper, size: request.size, localNumbers }
  // Parsed, so that nothing but what a sheet may hold goes to its page [SH1].
  return Sheet.parse({ kind: request.kind, ...around, ...(await contentOf(shell, request)) })
}

async function contentOf(shell: Asking, request: SheetRequest): Promise<object> {
  switch (request.kind) {
    case 'handout':
    case 'slides':
      return printableTopic(shell, request)
    case 'guide': {
      const { lengthMinutes } = request
      return { ...(await printableTopic(shell, request)), lengthMinutes, clinicName: await clinicNameOf(shell) }
    }
    case 'module-book':
      return { ...(await bookOf(shell, request.moduleId)), clinicName: await clinicNameOf(shell) }
    case 'track-calendar':
    case 'track-agreement':
      return trackOf(shell, request)
    case 'track-checklist': {
      const { checklistId } = request
      const found = await trackOf(shell, request)
      if (found.track.checklists.some(({ id }) => id === checklistId)) return { ...found, checklistId }
      throw new Refusal('not-found', 'This track has no such individual session.')
    }
    case 'safety-card':
      return { clinicName: await clinicNameOf(shell) }
  }
}

interface OfTopic {
  readonly topicId: TopicId
  readonly version: string
  readonly deliveryId?: DeliveryId | undefined
}

async function printableTopic(shell: Asking, { topicId, version, deliveryId }: OfTopic) {
  const topic = deliveryId === undefined ? await topicOf(shell, topicId) : await deliveredOf(shell, deliveryId)
  if (topic.id !== topicId || topic.version !== version)
    throw new Refusal('conflict', 'This is an earlier version of the topic. Open the current one to print it.')
  const why = whyNotPrinted(topic.licence)
  if (why !== null) throw new Refusal('forbidden', why)
  return { topic, origin: await originOf(shell, topic) }
}

/** Whose text it is. A module that was retired since is still among the clinic's own. */
async function originOf(shell: Asking, { module: moduleId }: Topic) {
  const { modules } = await libraryOf(shell)
  const packs = modules.some(({ id }) => id === moduleId) ? [] : await packsOf(shell)
  const retired = packs.find(pack => pack.moduleId === moduleId)
  const { title, attribution } = retired ?? moduleOf(modules, moduleId)
  return { title, attribution }
}

/** The text that was taught [SH9]. */
async function deliveredOf(shell: Asking, deliveryId: DeliveryId): Promise<Topic> {
  const output = packsCalls['curriculum.deliveredTopic'].output
  const delivered = await answerOf(shell, 'curriculum.deliveredTopic', { deliveryId }, output)
  if (delivered === null) throw new Refusal('not-found', 'This delivery’s topic is not here any more.')
  return delivered.topic
}

const packsOf = (shell: Asking) => answerOf(shell, 'curriculum.packs', undefined, packsCalls['curriculum.packs'].output)

async function bookOf(shell: Asking, moduleId: string) {
  const { modules, topics } = await libraryOf(shell)
  const module = moduleOf(modules, moduleId)
  const own = topics.filter(topic => topic.module === moduleId)
  const printable = own.filter(topic => whyNotPrinted(topic.licence) === null)
  const why = whyNotPrinted(own.find(topic => !printable.includes(topic))?.licence ?? module.licence)
  if (printable.length === 0) throw new Refusal('forbidden', why ?? 'This module has no topics to print.')
  const whole: Topic[] = []
  for (const { id } of printable) whole.push(await topicOf(shell, id))
  return { module, topics: whole, leftOut: own.filter(topic => !printable.includes(topic)).map(({ title }) => title) }
}

/** A track with its module's credit; its calendar names topics, and the other sheets need none. */
async function trackOf(shell: Asking, { kind, trackId }: { kind: SheetRequest['kind']; trackId: string }) {
  const output = curriculumCalls['curriculum.track'].output
  const track = await answerOf(shell, 'curriculum.track', { trackId }, output)
  if (track === null) throw new Refusal('not-found', 'This track is not in the library any more.')
  const { modules, topics } = await libraryOf(shell)
  const { title, attribution, licence, note } = moduleOf(modules, trackId)
  const why = whyNotPrinted(licence)
  if (why !== null) throw new Refusal('forbidden', why)
  const named = topics.map(topic => ({ id: topic.id, title: topic.title, crosswalk: topic.crosswalk }))
  const found = { track, origin: { title, attribution, licence, note }, clinicName: await clinicNameOf(shell) }
  return kind === 'track-calendar' ? { ...found, topics: named } : found
}

function moduleOf(modules: readonly Module[], id: string): Module {
  const module = modules.find(one => one.id === id)
  if (module === undefined) throw new Refusal('not-found', 'This module is not in the library any more.')
  return module
}

async function topicOf(shell: Asking, topicId: TopicId): Promise<Topic> {
  const topic = await answerOf(shell, 'curriculum.topic', { topicId }, curriculumCalls['curriculum.topic'].output)
  if (topic === null) throw new Refusal('not-found', 'This topic is not in the library any more.')
  return topic
}

const libraryOf = (shell: Asking) =>
  answerOf(shell, 'curriculum.library', undefined, curriculumCalls['curriculum.library'].output)

const clinicNameOf = async (shell: Asking) =>
  (await answerOf(shell, 'settings.clinic', undefined, settingsCalls['settings.clinic'].output)).name

/** The vault's answer, or its refusal thrown on. */
async function answerOf<Out extends z.ZodType>(
  { vault }: Asking,
  name: string,
  input: unknown,
  output: Out,
): Promise<z.output<Out>> {
  const reply = await vault.ask(name, input)
  if (!reply.ok) throw new Refusal(reply.code, reply.message)
  return output.parse(reply.value)
}
