import type { ReactNode } from 'react'
import type { Block } from '#shared/curriculum/text-node.ts'
import type { Topic } from '#shared/curriculum/topic.ts'
import { words as c } from '#renderer/curriculum/curriculum.words.ts'
import { publishedLine, sourceOf } from '#renderer/curriculum/sources.ts'
import { SheetHeading, SheetInline, SheetText } from './SheetText.tsx'

interface Props {
  readonly topic: Topic
  /** Of the sections' headings. */
  readonly level: 2 | 3
  readonly plan: ReactNode
  /** What stands beside a segment's name; null for nothing. */
  timeOf(segment: string): string | null
}

/** A topic for whoever leads it, but for its slides and handout. */
export function GuideParts({ topic, level, plan, timeOf }: Props) {
  const { aim, betweenSessions: between } = topic
  const below = level === 2 ? 3 : 4
  return (
    <>
      <Section title={c('plan')} level={level}>
        {plan}
      </Section>
      <Section title={c('aim')} level={level}>
        <SheetText blocks={aim.text} level={below} />
        <SheetHeading level={below}>{c('leavesWith')}</SheetHeading>
        <ul>
          {aim.leavesWith.map((inlines, at) => (
            <li key={at}>
              <SheetInline inlines={inlines} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={c('need')} level={level}>
        <Lines lines={aim.materials} />
        <SheetText blocks={aim.room} level={below} />
      </Section>
      <Section title={c('guide')} level={level}>
        {topic.guide.map(({ segment, blocks }) => (
          <section key={segment}>
            <SheetHeading level={below}>
              {segment}
              <SegmentTime time={timeOf(segment)} />
            </SheetHeading>
            <SheetText blocks={blocks} level={below === 3 ? 4 : 5} />
          </section>
        ))}
      </Section>
      <Text title={c('rolePlay')} blocks={topic.rolePlay} level={level} />
      <Text title={c('snags')} blocks={topic.snags} level={level} />
      {between !== null && (
        <Section title={c('between')} level={level}>
          <SheetHeading level={below}>{c('task')}</SheetHeading>
          <SheetText blocks={between.task} level={below} />
          <SheetHeading level={below}>{c('review')}</SheetHeading>
          <SheetText blocks={between.review} level={below} />
        </Section>
      )}
      <Text title={c('safetyCues')} blocks={topic.safetyCues} level={level} />
      <Text title={c('adaptations')} blocks={topic.adaptations} level={level} />
      <Section title={c('notePhrases')} level={level}>
        <Lines lines={topic.notePhrases} />
      </Section>
    </>
  )
}

const SegmentTime = ({ time }: { readonly time: string | null }) =>
  time === null ? null : <span className="time"> {time}</span>

interface SectionProps {
  readonly title: string
  readonly level: 2 | 3
  readonly children: ReactNode
}

/** A part of a sheet under a heading of its own. */
export const Section = ({ title, level, children }: SectionProps) => (
  <section>
    <SheetHeading level={level}>{title}</SheetHeading>
    {children}
  </section>
)

interface TextProps {
  readonly title: string
  readonly level: 2 | 3
  readonly blocks: readonly Block[]
}

const Text = ({ title, blocks, level }: TextProps) =>
  blocks.length === 0 ? null : (
    <Section title={title} level={level}>
      <SheetText blocks={blocks} level={level === 2 ? 3 : 4} />
    </Section>
  )

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul>
    {lines.map(line => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

/** The works that the numbers in a topic's text point to, and what "practice" means. */
export const SourceList = ({ topic, level }: { readonly topic: Pick<Topic, 'sources'>; readonly level: 2 | 3 }) => (
  <Section title={c('sources')} level={level}>
    {topic.sources.length === 0 ? (
      <p>{c('noSources')}</p>
    ) : (
      <>
        <p>{c('practiceMeans')}</p>
        <ol>
          {topic.sources.map(id => (
            <li key={id}>{sourceLine(id)}</li>
          ))}
        </ol>
      </>
    )}
  </Section>
)

function sourceLine(id: string): string {
  const source = sourceOf(id)
  return source === undefined ? id : [source.title, publishedLine(source)].filter(Boolean).join(' · ')
}
