import type { CoverageGrid } from '#shared/coverage/coverage.ts'

/** One line of the grid: a module's name, or a topic with its place among the topics and who has it. */
export type GridRow =
  | { readonly kind: 'module'; readonly title: string }
  | {
      readonly kind: 'topic'
      /** Its place in the grid's order, from 0: the row that the keys count. */
      readonly at: number
      /** Its place in the answer, from 0: where each client's cover stands. */
      readonly index: number
      readonly topicId: string
      readonly title: string
      readonly had: number
    }

/** The topics by module, modules and topics in the order in which the plan first names them, a line for each module before its topics. */
export function gridRows({ topics, clients }: CoverageGrid): GridRow[] {
  const modules = Map.groupBy(
    topics.map((topic, index) => ({ ...topic, index })),
    topic => topic.moduleTitle,
  )
  let at = 0
  return [...modules].flatMap(([title, own]): GridRow[] => [
    { kind: 'module', title },
    ...own.map(({ topicId, title: name, index }): GridRow => {
      const had = clients.filter(({ cover }) => cover[index] === 'had' || cover[index] === 'made-up').length
      return { kind: 'topic', at: at++, index, topicId, title: name, had }
    }),
  ])
}
