/** The module of a topic: what stands before the slash of its id. */
export const moduleOf = (topicId: string): string => topicId.slice(0, topicId.indexOf('/'))

/** Whether a plan names topics and every one is of the Matrix track, which alone gives less than nine hours a week (CURRICULUM.md). */
export const isMatrixAlone = (topicIds: readonly string[]): boolean =>
  topicIds.length > 0 && topicIds.every(topicId => moduleOf(topicId) === 'matrix-model')

/** The list with the item at `from` moved to `to`; unchanged when either lies outside it. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list.at(from)
  if (from < 0 || to < 0 || to >= list.length || item === undefined) return [...list]
  const rest = list.toSpliced(from, 1)
  return rest.toSpliced(to, 0, item)
}
