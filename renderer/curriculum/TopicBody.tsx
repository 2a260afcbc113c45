import { memo, type ReactElement } from 'react'
import type { ScaledPlan } from '#shared/curriculum/scaled-plan.ts'
import type { Topic } from '#shared/curriculum/topic.ts'
import { useWords } from './curriculum.words.ts'
import { GuideSegments } from './GuideSegments.tsx'
import { PlanTable } from './PlanTable.tsx'
import { SourceList } from './SourceList.tsx'
import type { TextId } from './topic-sections.ts'
import { TopicInline, TopicText } from './TopicText.tsx'
import { TopicSection } from './TopicSection.tsx'
import styles from './topic.module.css'

interface Props {
  readonly topic: Topic
  readonly plan: ScaledPlan
  readonly ids: readonly TextId[]
  /** False for the first frame: the first screen's parts, and of the others the headings. */
  readonly isWhole: boolean
}

/** The guide's segments in the first frame: what follows is below the window. */
const FIRST_SEGMENTS = 1

/** The sections of a topic one below the other, the plan and the guide for the chosen length. */
export const TopicBody = memo(function TopicBody({ topic, plan, ids, isWhole }: Props) {
  const content: Partial<Record<TextId, ReactElement>> = {
    aim: <Aim topic={topic} />,
    need: <Need topic={topic} />,
    plan: <PlanTable plan={plan} />,
    guide: <GuideSegments topic={topic} plan={plan} first={isWhole ? null : FIRST_SEGMENTS} />,
    ...(isWhole && partsBelow(topic)),
  }
  return ids.map(id => (
    <TopicSection key={id} id={id}>
      {content[id]}
    </TopicSection>
  ))
})

const partsBelow = (topic: Topic): Partial<Record<TextId, ReactElement>> => ({
  rolePlay: <TopicText blocks={topic.rolePlay} />,
  snags: <TopicText blocks={topic.snags} />,
  slides: <Slides topic={topic} />,
  handout: (
    <div className={styles.sheet}>
      <TopicText blocks={topic.handout} />
    </div>
  ),
  between: <Between topic={topic} />,
  safetyCues: <TopicText blocks={topic.safetyCues} />,
  adaptations: <TopicText blocks={topic.adaptations} />,
  notePhrases: <NotePhrases topic={topic} />,
  sources: <Sources topic={topic} />,
})

interface Of {
  readonly topic: Topic
}

function Aim({ topic: { aim } }: Of) {
  const t = useWords()
  return (
    <>
      <TopicText blocks={aim.text} />
      <h3>{t('leavesWith')}</h3>
      <ul className={styles.bullets}>
        {aim.leavesWith.map((inlines, at) => (
          <li key={at}>
            <TopicInline inlines={inlines} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Need({ topic: { aim } }: Of) {
  const t = useWords()
  return (
    <>
      <h3>{t('materials')}</h3>
      <ul className={styles.bullets}>
        {aim.materials.map(material => (
          <li key={material}>{material}</li>
        ))}
      </ul>
      <h3>{t('room')}</h3>
      <TopicText blocks={aim.room} />
    </>
  )
}

function Slides({ topic }: Of) {
  const t = useWords()
  return (
    <ol className={styles.slides}>
      {topic.slides.map(({ title, blocks }, at) => (
        <li key={title} className={styles.slide} data-slide tabIndex={-1}>
          <span className={styles.quiet}>{t('slide', { number: at + 1 })}</span>
          <h3>{title}</h3>
          <TopicText blocks={blocks} headingLevel={4} />
        </li>
      ))}
    </ol>
  )
}

function Between({ topic: { betweenSessions } }: Of) {
  const t = useWords()
  if (betweenSessions === null) return null
  return (
    <>
      <h3>{t('task')}</h3>
      <TopicText blocks={betweenSessions.task} headingLevel={4} />
      <h3>{t('review')}</h3>
      <TopicText blocks={betweenSessions.review} headingLevel={4} />
    </>
  )
}

function NotePhrases({ topic }: Of) {
  const t = useWords()
  return (
    <>
      <p className={styles.quiet}>{t('notePhrasesHint')}</p>
      <ul className={styles.bullets}>
        {topic.notePhrases.map(phrase => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
    </>
  )
}

function Sources({ topic }: Of) {
  const t = useWords()
  if (topic.sources.length === 0) return <p className={styles.quiet}>{t('noSources')}</p>
  return (
    <>
      <p className={styles.quiet}>{t('practiceMeans')}</p>
      <SourceList ids={topic.sources} />
    </>
  )
}
