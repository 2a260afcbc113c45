import * as z from 'zod'

/** Words within a line, as the sanitised tree holds them: no HTML, no links, no addresses. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong'; children: Inline[] }
  | { type: 'emphasis'; children: Inline[] }
  /** A citation: the id of a source in sources.json. */
  | { type: 'source'; id: string }
  /** Marks a statement that rests on practice and not on a source. */
  | { type: 'practiceWisdom' }

/** One piece of curriculum text. `writeIn` is an empty line to write on; `safetyFooter` is filled in by the app. */
export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: 3 | 4; children: Inline[] }
  | { type: 'list'; ordered: boolean; items: Block[][] }
  | { type: 'quote'; children: Block[] }
  | { type: 'table'; header: Inline[][]; rows: Inline[][][] }
  | { type: 'writeIn' }
  | { type: 'safetyFooter' }

const inlines = z.lazy(() => Inline.array())
const blocks = z.lazy(() => Block.array())

export const Inline: z.ZodType<Inline> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  z.strictObject({ type: z.literal('strong'), children: inlines }),
  z.strictObject({ type: z.literal('emphasis'), children: inlines }),
  z.strictObject({ type: z.literal('source'), id: z.string() }),
  z.strictObject({ type: z.literal('practiceWisdom') }),
])

export const Block: z.ZodType<Block> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), children: inlines }),
  z.strictObject({ type: z.literal('heading'), level: z.literal([3, 4]), children: inlines }),
  z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(blocks) }),
  z.strictObject({ type: z.literal('quote'), children: blocks }),
  z.strictObject({ type: z.literal('table'), header: z.array(inlines), rows: z.array(z.array(inlines)) }),
  z.strictObject({ type: z.literal('writeIn') }),
  z.strictObject({ type: z.literal('safetyFooter') }),
])

/** The words of a line without marks, citations or practice-wisdom signs; single spaces, trimmed. */
export function plainInline(inline: readonly Inline[]): string {
  return joinWords(inline)
    .replace(/\s+/gu, ' ')
    .replace(/ ([.,;:?!])/gu, '$1')
    .trim()
}

function joinWords(inline: readonly Inline[]): string {
  return inline
    .map(part => {
      switch (part.type) {
        case 'text':
          return part.text
        case 'strong':
        case 'emphasis':
          return joinWords(part.children)
        case 'source':
        case 'practiceWisdom':
          return ''
      }
    })
    .join('')
}

/** The words of some blocks, one line for each paragraph, heading, list item or table cell. */
export function plainText(content: readonly Block[]): string {
  return plainLines(content).join('\n')
}

/** The same as `plainText`, as a list of lines; empty ones are left out. */
export function plainLines(content: readonly Block[]): string[] {
  return content
    .flatMap(block => {
      switch (block.type) {
        case 'paragraph':
        case 'heading':
          return [plainInline(block.children)]
        case 'list':
          return block.items.flatMap(plainLines)
        case 'quote':
          return plainLines(block.children)
        case 'table':
          return [...block.header, ...block.rows.flat()].map(plainInline)
        case 'writeIn':
        case 'safetyFooter':
          return []
      }
    })
    .filter(line => line !== '')
}

/** How many words some text holds; write-in blanks and signs are not words. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0
}
