import { askAhead } from '#renderer/app/use-call.ts'

/** A pointer that stays on a row this long has not merely crossed it. */
const STAYS_MS = 40

let timer: ReturnType<typeof setTimeout> | undefined

/** Reads a topic that is about to be opened, and the screen for it: then it opens in one go. */
export function readAhead(topicId: string): void {
  forgetAhead()
  void import('./TopicScreen.tsx')
  askAhead('curriculum.topic', { topicId })
}

/** The same once the pointer has stayed for a moment. */
export function readAheadSoon(topicId: string): void {
  forgetAhead()
  timer = setTimeout(() => readAhead(topicId), STAYS_MS)
}

/** The pointer went on. */
export function forgetAhead(): void {
  clearTimeout(timer)
}
