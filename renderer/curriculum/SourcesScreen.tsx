import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { TopicSummary } from '#shared/curriculum/topic.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { useWords } from './curriculum.words.ts'
import { SourceEntry, sourceAnchor } from './SourceEntry.tsx'
import { allSources, findSources } from './sources.ts'
import { showAfterArrival } from './show-after-arrival.ts'
import { ToLibrary } from './ToLibrary.tsx'
import styles from './sources.module.css'

const NO_TOPICS: readonly TopicSummary[] = []

/** The bibliography: every source, what is taken from it and which topics cite it. The address may name one to open at. */
export function SourcesScreen() {
  const t = useWords()
  const { source: asked } = useSearch({ strict: false }) as { source?: unknown } // whatever the address holds
  const [text, setText] = useState('')
  const { data, error } = useCall('curriculum.library')
  const all = allSources()
  const found = findSources(all, text)
  const search = useRef<HTMLElement>(null)
  const showAll = () => {
    setText('')
    // The button goes with what it undid: the focus stays with the search.
    search.current?.querySelector('input')?.focus()
  }
  useEffect(() => {
    if (typeof asked === 'string') return showAfterArrival(() => document.getElementById(sourceAnchor(asked)))
    return undefined
  }, [asked])
  return (
    <Page title={t('bibliography')} meta={t('bibliographyCount', { count: all.length })} back={<ToLibrary />}>
      {error !== null && <Banner tone="error">{error.message}</Banner>}
      <p className={styles.intro}>{t('bibliographyText')}</p>
      <search ref={search} className={styles.find} aria-label={t('findSource')}>
        <SearchField
          label={t('findSource')}
          isLabelHidden={false}
          placeholder=""
          clearLabel={t('clearFind')}
          value={text}
          onChange={setText}
        />
      </search>
      <p className={styles.found} role="status">
        {text.trim() !== '' && found.length > 0 && t('sourcesFound', { count: found.length })}
      </p>
      {found.length === 0 && (
        <EmptyState title={t('noSourceTitle')} action={<Button onPress={showAll}>{t('showAllSources')}</Button>}>
          {t('noSourceText')}
        </EmptyState>
      )}
      <ul className={styles.list} aria-label={t('bibliography')}>
        {found.map(source => (
          <SourceEntry key={source.id} source={source} topics={data?.topics ?? NO_TOPICS} />
        ))}
      </ul>
    </Page>
  )
}
