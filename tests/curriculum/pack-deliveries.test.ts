import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ModuleId, Topic } from '#shared/curriculum/topic.ts'
import { DeliveryId } from '#shared/sessions/session-id.ts'
import { aFullGroup, aSession } from '#tests/support/builders.ts'
import { asStaff, openHost, type TestHost } from '#tests/support/host.ts'
import { calmAt, importPack } from './pack-files.ts'

const quietest = (text: string) => text.replace('Greet each person.', 'Greet everyone by name.')

async function delivered(host: TestHost, topicId: string) {
  const { groupId } = await aFullGroup(host, ['Ana'])
  const sessionId = await aSession(host, groupId)
  const { deliveryId } = await host.given('sessions.deliver', { sessionId, topicId })
  return { groupId, sessionId, deliveryId }
}

const openedFrom = (host: TestHost, deliveryId: string) =>
  host.ask('curriculum.deliveredTopic', { deliveryId }).then(reply => {
    if (!reply.ok) throw new Error(reply.message)
    return reply.value
  })

const keptTexts = ({ host }: TestHost) =>
  host.vault.open?.db.prepare('SELECT topic_id, version FROM topic_versions ORDER BY kept_at').raw().all()

test('[CU69] a delivery keeps the text that was taught, through a new version and a retired module', async () => {
  const host = await openHost()
  await importPack(host)
  const { deliveryId } = await delivered(host, 'calm/evening-plan')
  const taught = await host.given('curriculum.topic', { topicId: 'calm/evening-plan' })
  const same = { topic: taught, heldOn: '2026-11-24', isKept: true }
  expect(await openedFrom(host, deliveryId)).toEqual({ ...same, isCurrent: true, currentVersion: '1.0.0' })

  await importPack(host, calmAt('1.1.0', quietest))
  expect(await host.given('curriculum.topic', { topicId: 'calm/evening-plan' })).not.toEqual(taught)
  expect(await openedFrom(host, deliveryId)).toEqual({ ...same, isCurrent: false, currentVersion: '1.0.0' })

  await host.given('curriculum.retirePack', { moduleId: ModuleId.parse('calm') })
  expect(await openedFrom(host, deliveryId)).toEqual({ ...same, isCurrent: false, currentVersion: null })
})

test('[CU69] a topic of ours keeps its text when a newer app says it otherwise, under the same version even', async () => {
  const host = await openHost()
  const { deliveryId } = await delivered(host, 'paws/what-it-is')
  const taught = await host.given('curriculum.topic', { topicId: 'paws/what-it-is' })
  if (taught === null) throw new Error('It ships.')
  const newer: Topic = { ...taught, title: 'Said otherwise' }
  const { library } = host.host
  Object.assign(host.host, {
    library: { ...library, topic: (id: string) => (id === taught.id ? newer : library.topic(id)) },
  })
  expect(await openedFrom(host, deliveryId)).toEqual({
    topic: taught,
    heldOn: '2026-11-24',
    isKept: true,
    isCurrent: false,
    currentVersion: taught.version,
  })
})

test('[CU69] a text is kept once, however often it is taught, and a withdrawn delivery opens too', async () => {
  const host = await openHost()
  const { groupId, deliveryId } = await delivered(host, 'paws/what-it-is')
  await host.given('sessions.removeDelivery', { deliveryId })
  const again = await host.given('sessions.start', { groupId, heldOn: '2026-11-24', scheduleId: null })
  await host.given('sessions.deliver', { ...again, topicId: 'paws/what-it-is' })
  await host.given('sessions.deliver', { ...again, topicId: 'stages-of-change/overview-and-rulers' })
  expect(keptTexts(host)).toEqual([
    ['paws/what-it-is', '1.0.0'],
    ['stages-of-change/overview-and-rulers', '1.0.0'],
  ])
  expect(await openedFrom(host, deliveryId)).toMatchObject({ isKept: true })
})

test('[CU69] a delivery of before texts were kept shows today’s text and says so; one without any is not there', async () => {
  const host = await openHost()
  const { deliveryId } = await delivered(host, 'paws/what-it-is')
  const db = host.host.vault.open?.db
  db?.prepare('DELETE FROM delivered_topics').run()
  expect(await openedFrom(host, deliveryId)).toMatchObject({
    topic: { id: 'paws/what-it-is' },
    isKept: false,
    isCurrent: false,
    currentVersion: '1.0.0',
  })
  db?.prepare(`UPDATE deliveries SET topic_id = 'paws/gone'`).run()
  expect(await openedFrom(host, deliveryId)).toBeNull()
  expect(await openedFrom(host, '0190163d-8694-739b-aea5-966c26f8ad91')).toBeNull()
})

test('[CU69] a delivery of a group that is not one’s own is not opened', async () => {
  const host = await openHost()
  const { deliveryId } = await delivered(host, 'paws/what-it-is')
  const supervisor = await asStaff(host, 'Sam Field', ['supervisor'])
  expect(await supervisor.refusal('curriculum.deliveredTopic', { deliveryId: DeliveryId.parse(deliveryId) })).toMatch(
    /^forbidden/,
  )
})

test('[CU69] a topic as the first app kept it still opens', async () => {
  // Written once and never again: what changes in the form of a topic must still read this.
  const kept = readFileSync(join(import.meta.dirname, 'kept-topic.json'), 'utf8')
  expect(Topic.safeParse(JSON.parse(kept)).success).toBe(true)
})
