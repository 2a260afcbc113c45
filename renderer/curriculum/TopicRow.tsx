import type { TopicSummary } from '#shared/curriculum/topic.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { isUnverified } from './crosswalk.ts'
import { useWords } from './curriculum.words.ts'
import styles from './library.module.css'

interface Props {
  readonly topic: TopicSummary
  /** Said where topics of several modules stand together. */
  readonly withModule?: boolean
}

/** One topic in the library; the whole row opens it. */
export function TopicRow({ topic, withModule = false }: Props) {
  const t = useWords()
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <LinkTo path={`/curriculum/${topic.id}`} className={styles.link}>
          {topic.title}
        </LinkTo>
        {withModule && <span className={styles.quiet}>{topic.moduleTitle}</span>}
        <p className={styles.summary}>{topic.summary}</p>
      </div>
      <div className={styles.marks}>
        <span className={styles.lengths}>{t('lengths', { list: topic.lengths.join(' · ') })}</span>
        {topic.stages.map(stage => (
          <Chip key={stage}>{t(`stage.${stage}`)}</Chip>
        ))}
        {topic.form === 'short' && <Chip>{t('short')}</Chip>}
        {isUnverified(topic.crosswalk) && <Chip tone="late">{t('unverified')}</Chip>}
      </div>
    </li>
  )
}
