import { Fragment } from 'react'
import { partsOf } from '#shared/curriculum/module-parts.ts'
import type { Topic } from '#shared/curriculum/topic.ts'
import { licenceLine } from '#shared/sheets/licences.ts'
import type { SheetOf } from '#shared/sheets/sheet.ts'
import { words as c } from '#renderer/curriculum/curriculum.words.ts'
import { dayInWords } from './day-in-words.ts'
import { CrosswalkLine } from './CrosswalkLine.tsx'
import { GuideParts, Section, SourceList } from './GuideParts.tsx'
import { HandoutSources, HandoutText } from './Handout.tsx'
import { words as t } from './sheet.words.ts'
import { SheetAround, SheetHeading, SheetText } from './SheetText.tsx'

type Book = SheetOf<'module-book'>

/** Up to so many topics the contents say what each is about. */
const SHORT_BOOK = 8

/** The page of each topic by its id; empty before they are known. */
export type BookPages = Readonly<Record<string, number>>

interface Props {
  readonly book: Book
  readonly pages: BookPages
}

/** A module to hold: cover, contents, and every topic that may be printed, with its slides and handout. */
export const ModuleBook = ({ book, pages }: Props) => (
  <main className="book">
    <Cover {...book} />
    <Contents {...book} pages={pages} />
    {book.topics.map(topic => (
      <TopicPart key={topic.id} topic={topic} book={book} />
    ))}
  </main>
)

const Cover = ({ module, clinicName }: Book) => (
  <header className="cover">
    <p className="eyebrow">
      <span>{t('bookTitle')}</span>
      <span dir="auto">{clinicName}</span>
    </p>
    <SheetHeading level={1}>{module.title}</SheetHeading>
    <p className="lead">{module.summary}</p>
    {module.note !== null && <p>{module.note}</p>}
    <div className="colophon">
      <p>{t('bookVersion', { version: module.version })}</p>
      <p>{licenceLine(module)}</p>
    </div>
  </header>
)

const Contents = ({ module, topics, leftOut, pages }: Book & Pick<Props, 'pages'>) => (
  <nav className="contents">
    <SheetHeading level={2}>{t('contents')}</SheetHeading>
    {partsOf(module, topics).map(({ title, topics: own }) => (
      <Fragment key={title ?? ''}>
        {module.parts.length > 0 && <SheetHeading level={3}>{title ?? c('otherTopics')}</SheetHeading>}
        <ol>
          {own.map(topic => (
            <li key={topic.id}>
              <span className="entry">
                <a href={`#${anchorOf(topic)}`}>{topic.title}</a>
                <span className="number">{pages[topic.id] ?? ''}</span>
              </span>
              {/* Each topic's first page says it too: the contents of a long module stay short. */}
              {topics.length <= SHORT_BOOK && <span className="about">{topic.summary}</span>}
            </li>
          ))}
        </ol>
      </Fragment>
    ))}
    {leftOut.length > 0 && <p>{t('leftOut', { count: leftOut.length, list: leftOut.join('; ') })}</p>}
  </nav>
)

const anchorOf = ({ id }: Topic) => `topic-${id.replace('/', '-')}`

function TopicPart({ topic, book }: { readonly topic: Topic; readonly book: Book }) {
  const facts = {
    lengths: topic.lengths.join(', '),
    version: topic.version,
    reviewed: dayInWords(topic.reviewed),
  }
  const { localNumbers, size } = book
  return (
    <SheetAround value={{ sources: topic.sources, localNumbers, size }}>
      <section className="topic" id={anchorOf(topic)}>
        <div data-entry={topic.id}>
          <SheetHeading level={2}>{topic.title}</SheetHeading>
        </div>
        <p className="facts">{t('bookFacts', facts)}</p>
        <CrosswalkLine crosswalk={topic.crosswalk} />
        <p>{topic.summary}</p>
        <GuideParts topic={topic} level={3} plan={<Plans topic={topic} />} timeOf={() => null} />
        {topic.slides.length > 0 && (
          <Section title={c('slides')} level={3}>
            {topic.slides.map(({ title, blocks }) => (
              <div key={title} className="small-slide">
                <SheetHeading level={4}>{title}</SheetHeading>
                <SheetText blocks={blocks} level={5} />
              </div>
            ))}
          </Section>
        )}
        {topic.handout.length > 0 && (
          <section className="handout-part">
            <SheetHeading level={3}>{c('handout')}</SheetHeading>
            <HandoutText blocks={topic.handout} level={4} />
            <HandoutSources topic={topic} />
          </section>
        )}
        <SourceList topic={topic} level={3} />
        <p className="colophon">{licenceLine({ attribution: book.module.attribution, licence: topic.licence })}</p>
      </section>
    </SheetAround>
  )
}

/** [SH8] The plan with a column for each length offered. */
function Plans({ topic }: { readonly topic: Topic }) {
  return (
    <table className="plan">
      <thead>
        <tr>
          <th scope="col">{c('planSegment')}</th>
          <th scope="col">{c('planKind')}</th>
          {topic.lengths.map(length => (
            <th key={length} scope="col" className="number">
              {t('planMinutesOf', { length })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {topic.plan.map(({ name, kind, minutes }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{c(`kind.${kind}`)}</td>
            {topic.lengths.map(length => (
              <td key={length} className="number">
                {minutes[length] ?? 0}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
