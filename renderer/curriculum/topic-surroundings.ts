import { createContext, type ReactNode } from 'react'

/** What the text of a topic stands in. Without a provider, as on paper and on the room's screen, there is none of it. */
export interface TopicSurroundings {
  /** The ids of the works that the shown topic cites, in the order of its list of sources: a citation shows its number there. */
  readonly sources: readonly string[]
  /** The clinic's own numbers for the foot of a handout. */
  readonly localNumbers: readonly { readonly label: string; readonly number: string }[]
  /** The way from an opened citation to its work in the bibliography; null where there is no bibliography to go to. */
  readonly linkOfSource: ((sourceId: string) => ReactNode) | null
}

/** Handed to the text by context, so that the text itself asks for nothing. */
export const TopicSurroundings = createContext<TopicSurroundings>({
  sources: [],
  localNumbers: [],
  linkOfSource: null,
})
