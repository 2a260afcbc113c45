import type { ReactNode } from 'react'
import type { Topic } from '#shared/curriculum/topic.ts'
import { formatDay } from '#renderer/app/day.ts'
import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { CrosswalkWords } from './CrosswalkWords.tsx'
import { useWords } from './curriculum.words.ts'
import { everyTopic } from './find-topics.ts'
import { useLibraryFilter } from './library-filter.ts'
import { usePopulationName } from './population-name.ts'
import styles from './topic.module.css'

/** Where a topic belongs, how old it is, whose it is, and how sure we are of its place in a manual. */
export function TopicFacts({ topic }: { readonly topic: Topic }) {
  const t = useWords()
  const populationName = usePopulationName()
  return (
    <dl className={styles.facts}>
      <Fact name={t('module')}>{topic.moduleTitle}</Fact>
      <Fact name={t('stages')}>{topic.stages.map(stage => t(`stage.${stage}`)).join(', ')}</Fact>
      <Fact name={t('populations')}>{topic.populations.map(populationName).join(', ')}</Fact>
      <Fact name={t('version')}>{topic.version}</Fact>
      <Fact name={t('reviewed')}>{formatDay(topic.reviewed)}</Fact>
      <Fact name={t('licence')}>
        {topic.licence}
        {topic.licence === 'CC-BY-4.0' && <span className={styles.published}>{t('licence.CC-BY-4.0')}</span>}
      </Fact>
      {topic.crosswalk !== null && (
        <Fact name={t('crosswalk')} isWide>
          <CrosswalkWords crosswalk={topic.crosswalk} />
        </Fact>
      )}
      <Fact name={t('keywords')} isWide>
        <Keywords keywords={topic.keywords} />
      </Fact>
    </dl>
  )
}

interface FactProps {
  readonly name: string
  readonly isWide?: boolean
  readonly children: ReactNode
}

function Fact({ name, isWide = false, children }: FactProps) {
  return (
    <div className={isWide ? styles.wideFact : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Each keyword finds the topics that have it. */
function Keywords({ keywords }: { readonly keywords: readonly string[] }) {
  const t = useWords()
  const goTo = useGoTo()
  const [, setFilter] = useLibraryFilter()
  const find = (keyword: string) => {
    setFilter({ ...everyTopic, text: keyword })
    goTo('/curriculum')
  }
  return (
    <ul className={styles.keywords}>
      {keywords.map(keyword => (
        <li key={keyword}>
          <Button className={styles.keyword} aria-label={t('keywordFind', { keyword })} onPress={() => find(keyword)}>
            {keyword}
          </Button>
        </li>
      ))}
    </ul>
  )
}
