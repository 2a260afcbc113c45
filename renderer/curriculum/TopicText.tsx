import { useContext } from 'react'
import type { Block, Inline } from '#shared/curriculum/text-node.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { useWords } from './curriculum.words.ts'
import { SourceMark } from './SourceMark.tsx'
import { TopicSurroundings } from './topic-surroundings.ts'
import styles from './topic-text.module.css'

interface TopicTextProps {
  readonly blocks: readonly Block[]
  /** The level of the text's highest headings, one below the heading it stands under. */
  readonly headingLevel?: 2 | 3 | 4 | 5
}

/** Curriculum text from the sanitised tree: nothing in it is ever taken for HTML. */
export function TopicText({ blocks, headingLevel = 3 }: TopicTextProps) {
  return (
    <div className={styles.text}>
      <Blocks blocks={blocks} headingLevel={headingLevel} />
    </div>
  )
}

// The tree never changes while it is shown, so that a place in it is a good key.
const Blocks = ({ blocks, headingLevel }: Required<TopicTextProps>) =>
  blocks.map((block, at) => <OneBlock key={at} block={block} headingLevel={headingLevel} />)

// Hundreds of these make up a page: only those that say something of their own look words up.
function OneBlock({ block, headingLevel }: { readonly block: Block } & Required<Pick<TopicTextProps, 'headingLevel'>>) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <TopicInline inlines={block.children} />
        </p>
      )
    case 'heading':
      return <Heading level={headingLevel + block.level - 3} inlines={block.children} />
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item, at) => (
            <li key={at}>
              <Blocks blocks={item} headingLevel={headingLevel} />
            </li>
          ))}
        </List>
      )
    }
    case 'quote':
      return (
        <blockquote className={styles.say}>
          <Say />
          <Blocks blocks={block.children} headingLevel={headingLevel} />
        </blockquote>
      )
    case 'table':
      return <TextTable header={block.header} rows={block.rows} />
    case 'writeIn':
      return <WriteIn />
    case 'safetyFooter':
      return <SafetyFooter />
  }
}

function Say() {
  const t = useWords()
  return <VisuallyHidden>{t('say')}</VisuallyHidden>
}

function WriteIn() {
  const t = useWords()
  return <div className={styles.writeIn} role="img" aria-label={t('writeIn')} />
}

function PracticeWisdom() {
  const t = useWords()
  return (
    <span className={styles.practice} role="img" aria-label={t('practiceWisdom')} title={t('practiceWisdom')}>
      {t('practice')}
    </span>
  )
}

/** The last line of a handout: the numbers that answer everywhere, and the clinic's own. */
function SafetyFooter() {
  const t = useWords()
  const { localNumbers } = useContext(TopicSurroundings)
  return (
    <p className={styles.safetyFooter}>
      {t('safetyFooter')}
      {localNumbers.map(({ label, number }, index) => (
        <span key={index}>
          {' · '}
          <UserText>{`${label} ${number}`}</UserText>
        </span>
      ))}
    </p>
  )
}

function Heading({ level, inlines }: { readonly level: number; readonly inlines: readonly Inline[] }) {
  const tags = ['h2', 'h3', 'h4', 'h5', 'h6'] as const
  const Tag = tags[Math.min(level, 6) - 2] ?? 'h3'
  return (
    <Tag>
      <TopicInline inlines={inlines} />
    </Tag>
  )
}

type TextTableProps = Pick<Extract<Block, { type: 'table' }>, 'header' | 'rows'>

function TextTable({ header, rows }: TextTableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {header.map((cell, at) => (
            <th key={at} scope="col">
              <TopicInline inlines={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, at) => (
              <td key={at}>
                <TopicInline inlines={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Words within a line, with citations as small marks. */
export function TopicInline({ inlines }: { readonly inlines: readonly Inline[] }) {
  return inlines.map((part, at) => <OneInline key={at} part={part} next={inlines[at + 1]} />)
}

const isMark = (part: Inline | undefined) => part?.type === 'source' || part?.type === 'practiceWisdom'

function OneInline({ part, next }: { readonly part: Inline; readonly next: Inline | undefined }) {
  switch (part.type) {
    case 'text':
      // A mark stands close to the word before it and never alone on a new line.
      return isMark(next) ? part.text.trimEnd() : part.text
    case 'strong':
      return (
        <strong>
          <TopicInline inlines={part.children} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <TopicInline inlines={part.children} />
        </em>
      )
    case 'source':
      return <SourceMark id={part.id} />
    case 'practiceWisdom':
      return <PracticeWisdom />
  }
}
