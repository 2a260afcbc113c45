/** What the choice of tonight's topic rests on. */
export interface CoverageOfGroup {
  readonly mode: 'ordered' | 'free'
  /** The group's plan, in order. */
  readonly topicIds: readonly string[]
  /** The plan's topic that this group was given last, or null. */
  readonly lastTopicId: string | null
  readonly expected: readonly string[]
  /** Who of them has had which topic [CV3]: topic id to client ids. */
  readonly hadBy: ReadonlyMap<string, ReadonlySet<string>>
}

export interface SuggestedTopic {
  readonly topicId: string
  readonly notHad: number
  readonly expected: number
  readonly inOrder: boolean
}

/** One topic for tonight: the next of an ordered plan [CV1], or the one most of those expected have not had [CV2]. */
export function suggestTopic(coverage: CoverageOfGroup): SuggestedTopic | null {
  const counted = coverage.topicIds.map(topicId => ({
    topicId,
    notHad: coverage.expected.filter(client => coverage.hadBy.get(topicId)?.has(client) !== true).length,
  }))
  const last = coverage.lastTopicId === null ? -1 : coverage.topicIds.lastIndexOf(coverage.lastTopicId)
  const next = counted[(last + 1) % Math.max(1, counted.length)]
  const neediest = counted.reduce<(typeof counted)[number] | undefined>(
    (best, topic) => (best === undefined || topic.notHad > best.notHad ? topic : best),
    undefined,
  )
  const chosen = coverage.mode === 'ordered' ? next : neediest
  if (chosen === undefined) return null
  return { ...chosen, expected: coverage.expected.length, inOrder: coverage.mode === 'ordered' }
}
