import { createContext, useContext, type ReactNode } from 'react'
import { plainInline, type Block, type Inline } from '#shared/curriculum/text-node.ts'
import type { LocalNumber } from '#shared/safety/safety.ts'
import type { PrintSize } from '#shared/sheets/sheet.ts'
import { words as t } from './sheet.words.ts'
import { piecesOf, standsBeside, type Piece } from './pieces.ts'

/** What all text of a sheet needs: the works its numbers point to, the clinic's numbers, the size. */
export const SheetAround = createContext<{
  readonly sources: readonly string[]
  readonly localNumbers: readonly LocalNumber[]
  readonly size: PrintSize
}>({ sources: [], localNumbers: [], size: 'normal' })

interface Props {
  readonly blocks: readonly Block[]
  /** The level of the text's highest headings. */
  readonly level: 2 | 3 | 4 | 5
}

/** Curriculum text on paper: a citation is a small number, a question keeps its lines to write on. */
export const SheetText = ({ blocks, level }: Props) =>
  piecesOf(blocks).map((piece, at) =>
    piece.kind === 'question' ? (
      <Question key={at} question={piece} level={level} />
    ) : (
      <OneBlock key={at} block={piece.block} level={level} />
    ),
  )

interface QuestionProps {
  readonly question: Extract<Piece, { kind: 'question' }>
  readonly level: Props['level']
}

function Question({ question, level }: QuestionProps) {
  const { size } = useContext(SheetAround)
  const { asks, lines } = question
  const beside = standsBeside(question, size) ? asks.at(-1) : undefined
  const above = beside === undefined ? asks : asks.slice(0, -1)
  return (
    <div className="question">
      {above.map((block, at) => (
        <OneBlock key={at} block={block} level={level} />
      ))}
      {beside === undefined ? (
        Array.from({ length: lines }, (_, at) => <WriteIn key={at} />)
      ) : (
        <div className="beside">
          <OneBlock block={beside} level={level} />
          <WriteIn />
        </div>
      )}
    </div>
  )
}

const WriteIn = () => <div className="write-in" role="img" aria-label={t('writeIn')} />

function OneBlock({ block, level }: { readonly block: Block; readonly level: Props['level'] }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p className={isScale(block) ? 'scale' : undefined}>
          <SheetInline inlines={block.children} />
        </p>
      )
    case 'heading':
      return (
        <SheetHeading level={level + block.level - 3}>
          <SheetInline inlines={block.children} />
        </SheetHeading>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item, at) => (
            <li key={at}>
              <SheetText blocks={item} level={level} />
            </li>
          ))}
        </List>
      )
    }
    case 'quote':
      return (
        <blockquote>
          <SheetText blocks={block.children} level={level} />
        </blockquote>
      )
    case 'table':
      return <TextTable {...block} />
    case 'writeIn':
      return <WriteIn />
    case 'safetyFooter':
      return <HelpNow />
  }
}

/** Numbers to circle, as in "0 · 1 · 2 · 3". */
const isScale = ({ children }: Extract<Block, { type: 'paragraph' }>) => /^\d+( · \d+){2,}$/.test(plainInline(children))

/** More numbers of the clinic's own than this stand in two columns. */
const FEW = 3

/** The end of a handout: the numbers that answer everywhere, and all of the clinic's own. */
function HelpNow() {
  const { localNumbers } = useContext(SheetAround)
  return (
    <div className={`help ${localNumbers.length > FEW ? 'many' : ''}`}>
      <p>
        <b>{t('helpNow')}</b>
      </p>
      <ul>
        <li>{t('help911')}</li>
        <li>{t('help988')}</li>
        {localNumbers.map(({ label, number }, at) => (
          <li key={at} dir="auto">
            {label}: <b className="number">{number}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A heading of a level from 1 on; below the sixth there is none. */
export function SheetHeading({ level, children }: { readonly level: number; readonly children: ReactNode }) {
  const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const
  const Tag = tags[Math.min(level, 6) - 1] ?? 'h2'
  return <Tag dir="auto">{children}</Tag>
}

function TextTable({ header, rows }: Pick<Extract<Block, { type: 'table' }>, 'header' | 'rows'>) {
  return (
    <table>
      <thead>
        <tr>
          {header.map((cell, at) => (
            <th key={at} scope="col">
              <SheetInline inlines={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, at) => (
              <td key={at}>
                <SheetInline inlines={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const isMark = (part: Inline | undefined) => part?.type === 'source' || part?.type === 'practiceWisdom'

/** Words within a line. <b> and <i>, since a PDF's tags of <strong> and <em> are newer than many readers, which then leave the words out. */
export const SheetInline = ({ inlines }: { readonly inlines: readonly Inline[] }) =>
  inlines.map((part, at) => <OneInline key={at} part={part} next={inlines[at + 1]} />)

function OneInline({ part, next }: { readonly part: Inline; readonly next: Inline | undefined }) {
  const { sources } = useContext(SheetAround)
  switch (part.type) {
    case 'text':
      return <WithBlanks text={isMark(next) ? part.text.trimEnd() : part.text} />
    case 'strong':
      return (
        <b>
          <SheetInline inlines={part.children} />
        </b>
      )
    case 'emphasis':
      return (
        <i>
          <SheetInline inlines={part.children} />
        </i>
      )
    case 'source': {
      const number = sources.indexOf(part.id) + 1
      // A handout cites by its last line alone.
      return number === 0 ? null : <sup>{number}</sup>
    }
    case 'practiceWisdom':
      return sources.length === 0 ? null : <span className="practice">{t('practice')}</span>
  }
}

/** Millimeters of a gap for each underscore it is written with. */
const MM_PER_UNDERSCORE = 4.5
const LEAST_MM = 20

/** Some words in which runs of underscores are gaps to be filled in by hand. */
function WithBlanks({ text }: { readonly text: string }) {
  return text.split(/(_{3,})/).map((part, at) =>
    part.startsWith('___') ? (
      <span
        key={at}
        className="blank"
        style={{ width: `${Math.min(60, Math.max(LEAST_MM, part.length * MM_PER_UNDERSCORE))}mm` }}
      >
        ___
      </span>
    ) : (
      part
    ),
  )
}
