import type { Block, Inline } from '#shared/curriculum/text-node.ts'

/** The ids of the works that some blocks cite, each once, in their order. */
export function citedIn(blocks: readonly Block[]): string[] {
  return [...new Set(blocks.flatMap(citedInBlock))]
}

function citedInBlock(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return citedInLine(block.children)
    case 'list':
      return block.items.flatMap(citedIn)
    case 'quote':
      return citedIn(block.children)
    case 'table':
      return [...block.header, ...block.rows.flat()].flatMap(citedInLine)
    case 'writeIn':
    case 'safetyFooter':
      return []
  }
}

function citedInLine(inlines: readonly Inline[]): string[] {
  return inlines.flatMap(part => {
    if (part.type === 'source') return [part.id]
    return part.type === 'strong' || part.type === 'emphasis' ? citedInLine(part.children) : []
  })
}
