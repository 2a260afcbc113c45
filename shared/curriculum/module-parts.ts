import type { Module } from './topic.ts'

/** The file names of a module's topics in the order that its module.yml gives them, whether under `parts` or under `topics`. */
export const listedTopics = ({ topics, parts }: Pick<Module, 'topics' | 'parts'>): string[] =>
  parts.length > 0 ? parts.flatMap(part => part.topics) : topics

/** Topics that stand under one sub-heading; `title` null for those that no part names. */
export interface PartOfModule<T> {
  readonly title: string | null
  readonly topics: readonly T[]
}

/**
 * The topics of a module under its sub-headings, in the order given; parts without a topic are left out, and what no part names
 * comes last. A module without parts is one part without a title.
 */
export function partsOf<T extends { readonly id: string }>(
  module: Pick<Module, 'id' | 'parts'>,
  topics: readonly T[],
): PartOfModule<T>[] {
  const titleOf = new Map(
    module.parts.flatMap(({ title, topics: names }) => names.map(name => [`${module.id}/${name}`, title])),
  )
  const titles = [...module.parts.map(({ title }) => title), null]
  const byTitle = Map.groupBy(topics, ({ id }) => titleOf.get(id) ?? null)
  return titles.flatMap(title => {
    const own = byTitle.get(title)
    return own === undefined ? [] : [{ title, topics: own }]
  })
}
