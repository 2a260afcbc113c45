import { Refusal, type ActionsOf } from '#electron/ipc/handlers.ts'
import type { Shell } from '#electron/window/shell.ts'
import { Topic, type TopicId } from '#shared/curriculum/topic.ts'
import { countedPlan, deckOf, type CountedPlan } from '#shared/room/deck.ts'
import type { RoomTimer } from '#shared/room/room.ts'

export const roomActions: ActionsOf<'room'> = {
  'room.open': async ({ shell }, { topicId, timer, place }) =>
    shell.room.open(deckOf(await topicOf(shell, topicId)), { clock: await clockFor(shell, timer), place }),

  'room.goTo': async ({ shell }, { slide }) => shell.room.goTo(slide),

  'room.setTimer': async ({ shell }, { timer }) => shell.room.setClock(await clockFor(shell, timer)),

  'room.moveTo': async ({ shell }, { place }) => shell.room.moveTo(place),

  'room.state': async ({ shell }) => shell.room.state(),

  'room.step': async ({ shell }, { step }) => shell.room.step(step),

  'room.close': async ({ shell }) => shell.room.close(),
}

/** The topic's text as the vault has it: never what the interface would say that it is [RM2]. */
async function topicOf({ vault }: Shell, topicId: TopicId): Promise<Topic> {
  const reply = await vault.ask('curriculum.topic', { topicId })
  if (!reply.ok) throw new Refusal(reply.code, reply.message)
  const topic = Topic.nullable().parse(reply.value)
  if (topic === null) throw new Refusal('not-found', 'This topic is no longer in the library.')
  return topic
}

const clockFor = async (shell: Shell, timer: RoomTimer | null): Promise<CountedPlan | null> =>
  timer === null ? null : countedPlan(await topicOf(shell, timer.topicId), timer)
