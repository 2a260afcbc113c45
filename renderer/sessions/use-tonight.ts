import { useState } from 'react'
import { useCallAbout } from '#renderer/app/use-call.ts'
import { scaledPlan, type ScaledPlan } from '#shared/curriculum/scaled-plan.ts'
import type { PrepCard } from '#shared/sessions/prep.ts'
import { words } from './prep.words.ts'
import type { PickedTopic } from './TopicChoice.tsx'

/** The topic that the meeting is prepared for: the facilitator's choice, else the suggestion [CV4]. */
export interface Tonight {
  readonly topic: PickedTopic | null
  readonly isOwn: boolean
  /** Why this one, in a sentence. */
  readonly reason: string
  readonly needs: readonly string[]
  /** Its segments for the length of this meeting; null while they are not known. */
  readonly plan: ScaledPlan | null
  readonly pick: (topic: PickedTopic | null) => void
}

/** Which topic the card is about, with its plan and materials; choosing one records nothing. */
export function useTonight(card: PrepCard): Tonight {
  const [picked, setPicked] = useState<PickedTopic | null>(null)
  const topic = picked ?? card.suggestion
  const { data } = useCallAbout('curriculum.topic', topic === null ? null : { topicId: topic.topicId })
  const shown = topic !== null && data?.id === topic.topicId ? data : null
  return {
    topic,
    isOwn: picked !== null,
    reason: picked === null ? reasonOf(card) : words('reason.own'),
    needs: shown?.needs ?? [],
    plan: shown === null ? null : scaledPlan(shown, card.durationMinutes),
    pick: setPicked,
  }
}

function reasonOf({ suggestion }: PrepCard): string {
  if (suggestion === null) return words('noTopic')
  const { notHad, expected, isChosen, inOrder } = suggestion
  if (isChosen) return words('reason.chosen', { notHad, expected })
  if (expected === 0) return words('reason.nobody')
  return words(inOrder ? 'reason.inOrder' : 'reason.need', { notHad, expected })
}
