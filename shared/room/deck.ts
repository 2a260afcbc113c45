import type { Block, Inline } from '#shared/curriculum/text-node.ts'
import type { Topic } from '#shared/curriculum/topic.ts'
import type { RoomClock, RoomSlide, RoomStep, RoomTimer } from './room.ts'

/** What of a topic the room's screen needs, kept by the shell so that it outlasts a lock. */
export interface Deck {
  readonly topicId: string
  readonly version: string
  /** The topic's title first, then its slides. */
  readonly slides: readonly RoomSlide[]
}

/** A timer with the titles of what it counts, as the topic has them. */
export interface CountedPlan {
  readonly timer: RoomTimer
  readonly segments: RoomClock['segments']
}

/** Where the facilitator stands in a deck. */
export interface Position {
  readonly slide: number
  readonly isBlank: boolean
}

/** The deck of a topic, without citations and whatever else is no text for a room. */
export function deckOf(topic: Topic): Deck {
  const slides = topic.slides.map(({ title, blocks }) => ({ title, blocks: blocks.flatMap(forRoom) }))
  return { topicId: topic.id, version: topic.version, slides: [{ title: topic.title, blocks: [] }, ...slides] }
}

function forRoom(block: Block): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [{ ...block, children: block.children.flatMap(withoutMarks) }]
    case 'list':
      return [{ ...block, items: block.items.map(item => item.flatMap(forRoom)) }]
    case 'quote':
      return [{ ...block, children: block.children.flatMap(forRoom) }]
    case 'table': {
      const cell = (inlines: Inline[]) => inlines.flatMap(withoutMarks)
      return [{ ...block, header: block.header.map(cell), rows: block.rows.map(row => row.map(cell)) }]
    }
    case 'writeIn':
    case 'safetyFooter':
      return []
  }
}

function withoutMarks(inline: Inline): Inline[] {
  switch (inline.type) {
    case 'text':
      return [inline]
    case 'strong':
    case 'emphasis':
      return [{ ...inline, children: inline.children.flatMap(withoutMarks) }]
    case 'source':
    case 'practiceWisdom':
      return []
  }
}

/** One step further: a blank screen comes back where it was, and neither end is stepped over [RM6]. */
export function stepped({ slide, isBlank }: Position, step: RoomStep, slides: number): Position {
  if (step === 'blank') return { slide, isBlank: !isBlank }
  if (isBlank) return { slide, isBlank: false }
  return { slide: clamped(step === 'next' ? slide + 1 : slide - 1, slides), isBlank: false }
}

/** The nearest slide there is. */
export const clamped = (slide: number, slides: number): number => Math.max(0, Math.min(slide, slides - 1))

/** A timer beside the titles of its topic's plan [RM2]; a segment that the topic has no longer is left out. */
export const countedPlan = ({ plan }: Pick<Topic, 'plan'>, timer: RoomTimer): CountedPlan => ({
  timer,
  segments: timer.segments.flatMap(({ segment, minutes }) => {
    const name = plan[segment]?.name
    return name === undefined ? [] : [{ title: name.slice(0, 120), minutes }]
  }),
})

/** The clock as the room is told it: titles and minutes, how far in, and whether it stands. */
export const clockOf = ({ timer, segments }: CountedPlan, elapsedMs: number): RoomClock => ({
  segments,
  elapsedMs: Math.max(0, Math.round(timer.pausedMs ?? elapsedMs)),
  isPaused: timer.pausedMs !== null,
})

/** What the clock says: the segment, whole minutes left of it rounded up, and how much of it is over, 0 to 1; null when the plan is over. */
export interface Standing {
  readonly title: string
  readonly minutesLeft: number
  readonly part: number
}

/** Where a clock stands `sinceMs` after it was told [RM7]. */
export function standingOf({ segments, elapsedMs, isPaused }: RoomClock, sinceMs: number): Standing | null {
  const nowMs = elapsedMs + (isPaused ? 0 : Math.max(0, sinceMs))
  let fromMs = 0
  for (const { title, minutes } of segments) {
    const lengthMs = minutes * 60_000
    const leftMs = fromMs + lengthMs - nowMs
    if (leftMs > 0) return { title, minutesLeft: Math.ceil(leftMs / 60_000), part: (nowMs - fromMs) / lengthMs }
    fromMs += lengthMs
  }
  return null
}
