/** The module of a topic: what stands before the slash of its id. */
export const moduleOf = (topicId: string): string => topicId.slice(0, topicId.indexOf('/'))

/** The list with the item at `from` moved to `to`; unchanged when either lies outside it. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list.at(from)
  if (from < 0 || to < 0 || to >= list.length || item === undefined) return [...list]
  const rest = list.toSpliced(from, 1)
  return rest.toSpliced(to, 0, item)
}
