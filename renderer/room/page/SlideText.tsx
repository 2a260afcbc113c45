import type { Block, Inline } from '#shared/curriculum/text-node.ts'

/** The text of a slide from the sanitised tree; citations and write-in lines are no text for a room. */
export const SlideText = ({ blocks }: { readonly blocks: readonly Block[] }) =>
  // A slide's tree never changes while it is shown, so that a place in it is a good key.
  blocks.map((block, at) => <SlideBlock key={at} block={block} />)

function SlideBlock({ block }: { readonly block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Words inlines={block.children} />
        </p>
      )
    case 'heading':
      return (
        <h2>
          <Words inlines={block.children} />
        </h2>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item, at) => (
            <li key={at}>
              <SlideText blocks={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'quote':
      return (
        <blockquote>
          <SlideText blocks={block.children} />
        </blockquote>
      )
    case 'table':
      return <SlideTable table={block} />
    case 'writeIn':
    case 'safetyFooter':
      return null
  }
}

function SlideTable({ table }: { readonly table: Extract<Block, { type: 'table' }> }) {
  return (
    <table>
      <thead>
        <tr>
          {table.header.map((cell, at) => (
            <th key={at} scope="col">
              <Words inlines={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, at) => (
              <td key={at}>
                <Words inlines={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Words = ({ inlines }: { readonly inlines: readonly Inline[] }) =>
  inlines.map((part, at) => <Word key={at} part={part} />)

function Word({ part }: { readonly part: Inline }) {
  switch (part.type) {
    case 'text':
      return part.text
    case 'strong':
      return (
        <strong>
          <Words inlines={part.children} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Words inlines={part.children} />
        </em>
      )
    case 'source':
    case 'practiceWisdom':
      return null
  }
}
