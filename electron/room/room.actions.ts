import { Refusal, type ActionsOf } from '#electron/ipc/handlers.ts'
import type { Shell } from '#electron/window/shell.ts'
import { packsCalls } from '#shared/curriculum/packs.calls.ts'
import { Topic, type TopicId } from '#shared/curriculum/topic.ts'
import { deckOf } from '#shared/room/deck.ts'
import type { DeliveryId } from '#shared/sessions/session-id.ts'

export const roomActions: ActionsOf<'room'> = {
  'room.open': async ({ shell }, { topicId, deliveryId, timer, place }) => {
    const topic = deliveryId === undefined ? await topicOf(shell, topicId) : await deliveredOf(shell, deliveryId)
    // What is shown is what was asked for: a delivery of another topic is none.
    if (topic?.id !== topicId) throw new Refusal('not-found', 'This topic is no longer in the library.')
    return shell.room.open(deckOf(topic), { timer, place })
  },

  'room.goTo': async ({ shell }, { slide }) => shell.room.goTo(slide),

  'room.setTimer': async ({ shell }, { timer }) => shell.room.setTimer(timer),

  'room.moveTo': async ({ shell }, { place }) => shell.room.moveTo(place),

  'room.state': async ({ shell }) => shell.room.state(),

  'room.step': async ({ shell }, { step }) => shell.room.step(step),

  'room.close': async ({ shell }) => shell.room.close(),
}

/** The topic's text as the vault has it: never what the interface would say that it is [RM2]. */
const topicOf = async (shell: Shell, topicId: TopicId): Promise<Topic | null> =>
  Topic.nullable().parse(await answerOf(shell, 'curriculum.topic', { topicId }))

/** The text that was taught then [RM9]. */
async function deliveredOf(shell: Shell, deliveryId: DeliveryId): Promise<Topic | null> {
  const { output } = packsCalls['curriculum.deliveredTopic']
  return output.parse(await answerOf(shell, 'curriculum.deliveredTopic', { deliveryId }))?.topic ?? null
}

async function answerOf({ vault }: Shell, name: string, input: unknown): Promise<unknown> {
  const reply = await vault.ask(name, input)
  if (!reply.ok) throw new Refusal(reply.code, reply.message)
  return reply.value
}
