import { Refusal, type ActionsOf } from '#electron/ipc/handlers.ts'
import type { Shell } from '#electron/window/shell.ts'
import { packsCalls } from '#shared/curriculum/packs.calls.ts'
import { Topic } from '#shared/curriculum/topic.ts'
import { countedPlan, deckOf, type CountedPlan } from '#shared/room/deck.ts'
import type { RoomTimer } from '#shared/room/room.ts'
import type { DeliveryId } from '#shared/sessions/session-id.ts'

export const roomActions: ActionsOf<'room'> = {
  'room.open': async ({ shell }, { timer, place, deliveryId = null, topicId }) => {
    const deck = deckOf(await topicOf(shell, { topicId, deliveryId }))
    return shell.room.open(deck, { clock: await clockFor(shell, timer), place })
  },

  'room.goTo': async ({ shell }, { slide }) => shell.room.goTo(slide),

  'room.setTimer': async ({ shell }, { timer }) => shell.room.setClock(await clockFor(shell, timer)),

  'room.moveTo': async ({ shell }, { place }) => shell.room.moveTo(place),

  'room.state': async ({ shell }) => shell.room.state(),

  'room.step': async ({ shell }, { step }) => shell.room.step(step),

  'room.close': async ({ shell }) => shell.room.close(),
}

interface Asked {
  readonly topicId: string
  /** The text that was taught then [RM9]; null: the current one. */
  readonly deliveryId: DeliveryId | null
}

/** The topic's text as the vault has it: never what the interface would say that it is [RM2]. */
async function topicOf(shell: Shell, { topicId, deliveryId }: Asked): Promise<Topic> {
  const topic =
    deliveryId === null
      ? Topic.nullable().parse(await answerOf(shell, 'curriculum.topic', { topicId }))
      : packsCalls['curriculum.deliveredTopic'].output.parse(
          await answerOf(shell, 'curriculum.deliveredTopic', { deliveryId }),
        )?.topic
  // What is shown is what was asked for: a delivery of another topic is none.
  if (topic?.id !== topicId) throw new Refusal('not-found', 'This topic is no longer in the library.')
  return topic
}

const clockFor = async (shell: Shell, timer: RoomTimer | null): Promise<CountedPlan | null> =>
  timer === null ? null : countedPlan(await topicOf(shell, timer), timer)

async function answerOf({ vault }: Shell, name: string, input: unknown): Promise<unknown> {
  const reply = await vault.ask(name, input)
  if (!reply.ok) throw new Refusal(reply.code, reply.message)
  return reply.value
}
