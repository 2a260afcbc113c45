import { useState } from 'react'
import type { Module, TopicSummary } from '#shared/curriculum/topic.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { useWords } from './curriculum.words.ts'
import { findTopics, lengthsOf, type TopicFilter } from './find-topics.ts'
import { LibraryFilters } from './LibraryFilters.tsx'
import { TopicRow } from './TopicRow.tsx'
import styles from './library.module.css'

const everything: TopicFilter = { text: '', stage: null, length: null }

/** Every topic by module, narrowed as one types. */
export function LibraryScreen() {
  const t = useWords()
  const { data, error } = useCall('curriculum.library')
  const counts = data && {
    modules: t('modules', { count: data.modules.length }),
    topics: t('topics', { count: data.topics.length }),
  }
  return (
    <Page title={t('title')} meta={counts && t('counts', counts)}>
      {error !== null && <Banner tone="error">{error.message}</Banner>}
      {data === undefined && error === null && <Skeleton lines={8} label={t('loading')} />}
      {data?.topics.length === 0 && <EmptyState title={t('noneTitle')}>{t('noneText')}</EmptyState>}
      {data !== undefined && data.topics.length > 0 && <Library {...data} />}
    </Page>
  )
}

interface LibraryProps {
  readonly modules: readonly Module[]
  readonly topics: readonly TopicSummary[]
}

function Library({ modules, topics }: LibraryProps) {
  const t = useWords()
  const [filter, setFilter] = useState(everything)
  const found = findTopics(topics, filter)
  const isSearch = filter.text.trim() !== ''
  const isNarrowed = isSearch || filter.stage !== null || filter.length !== null
  return (
    <>
      <LibraryFilters filter={filter} lengths={lengthsOf(topics)} onChange={setFilter} />
      <p className={styles.found} role="status">
        {isNarrowed && found.length > 0 && t('found', { count: found.length })}
      </p>
      {found.length === 0 && (
        <EmptyState
          title={t('nothingTitle')}
          action={<Button onPress={() => setFilter(everything)}>{t('showAll')}</Button>}
        >
          {t('nothingText')}
        </EmptyState>
      )}
      {isSearch && found.length > 0 && (
        <ul className={styles.rows} aria-label={t('foundName')}>
          {found.map(topic => (
            <TopicRow key={topic.id} topic={topic} withModule />
          ))}
        </ul>
      )}
      {!isSearch &&
        modules
          .map(module => ({ module, topics: found.filter(topic => topic.module === module.id) }))
          .filter(section => !isNarrowed || section.topics.length > 0)
          .map(section => <ModuleSection key={section.module.id} {...section} />)}
    </>
  )
}

function ModuleSection({ module, topics }: { readonly module: Module; readonly topics: readonly TopicSummary[] }) {
  const t = useWords()
  const heading = `module-${module.id}`
  return (
    <section className={styles.module} aria-labelledby={heading}>
      <div className={styles.moduleHead}>
        <h2 id={heading}>{module.title}</h2>
        <p className={styles.summary}>{module.summary}</p>
        {module.note !== null && <p className={styles.note}>{module.note}</p>}
      </div>
      {topics.length === 0 ? (
        <p className={styles.quiet}>{t('emptyModule')}</p>
      ) : (
        <ul className={styles.rows} aria-label={t('topicsOf', { module: module.title })}>
          {topics.map(topic => (
            <TopicRow key={topic.id} topic={topic} />
          ))}
        </ul>
      )}
    </section>
  )
}
