import { useContext } from 'react'
import { plainInline, type Block } from '#shared/curriculum/text-node.ts'
import type { Topic } from '#shared/curriculum/topic.ts'
import { licenceLine } from '#shared/sheets/licences.ts'
import type { SheetOf } from '#shared/sheets/sheet.ts'
import { sourceOf } from '#renderer/curriculum/sources.ts'
import { citedIn } from './cited.ts'
import { words as t } from './sheet.words.ts'
import { SheetAround, SheetHeading, SheetText } from './SheetText.tsx'

/** What a client carries home: nothing on it says whose it is. */
export const Handout = ({ topic, origin }: SheetOf<'handout'>) => (
  <main className="handout">
    <header>
      <SheetHeading level={1}>{topic.title}</SheetHeading>
    </header>
    <HandoutText blocks={withoutTitle(topic)} level={2} />
    <footer className="colophon">
      <HandoutSources topic={topic} />
      <p>{licenceLine({ attribution: origin.attribution, licence: topic.licence })}</p>
    </footer>
  </main>
)

/** Many a handout begins with a heading that its topic is called by: it stands above already. */
function withoutTitle({ title, handout }: Topic): Block[] {
  const [first, ...rest] = handout
  if (first?.type !== 'heading') return handout
  return folded(title).startsWith(folded(plainInline(first.children))) ? rest : handout
}

const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A handout's own text, without marks in its lines; its highest headings are at `level`. */
export function HandoutText({ blocks, level }: { readonly blocks: readonly Block[]; readonly level: 2 | 4 }) {
  const around = useContext(SheetAround)
  return (
    <SheetAround value={{ ...around, sources: [] }}>
      <SheetText blocks={blocks} level={level} />
    </SheetAround>
  )
}

/** The works that a handout rests on, in a line; nothing when it cites none. */
export function HandoutSources({ topic }: { readonly topic: Topic }) {
  const titles = citedIn(topic.handout).map(id => sourceOf(id)?.title ?? id)
  return titles.length === 0 ? null : <p>{t('sourcesLine', { list: titles.join('; ') })}</p>
}
