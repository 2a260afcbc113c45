import { useMemo } from 'react'
import type { GivenTopic } from '#shared/curriculum/topic-note.ts'
import { recordReaders } from '#shared/facilitators/role-sets.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useHasRole } from '#renderer/app/person.ts'
import { libraryActions } from '#renderer/app/topic-parts.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { useWords } from './curriculum.words.ts'
import { Library, type LibraryContent } from './Library.tsx'
import styles from './library.module.css'

const NOTHING_GIVEN = new Map<string, GivenTopic>()

/** Every topic by module, narrowed as one types; with when it was last given, for those who read sessions. */
export function LibraryScreen() {
  const t = useWords()
  const readsSessions = useHasRole(recordReaders)
  const { data, error } = useCall('curriculum.library')
  const counts = data && {
    modules: t('modules', { count: data.modules.length }),
    topics: t('topics', { count: data.topics.length }),
  }
  return (
    <Page
      title={t('title')}
      meta={counts && t('counts', counts)}
      actions={
        <>
          <LinkTo path="/curriculum/sources" className={styles.headLink}>
            {t('bibliography')}
          </LinkTo>
          {libraryActions.map(({ id, Part }) => (
            <Part key={id} />
          ))}
        </>
      }
    >
      {error !== null && <Banner tone="error">{error.message}</Banner>}
      {data === undefined && error === null && <Skeleton lines={8} label={t('loading')} />}
      {data?.topics.length === 0 && <EmptyState title={t('noneTitle')}>{t('noneText')}</EmptyState>}
      {data !== undefined &&
        data.topics.length > 0 &&
        (readsSessions ? <LibraryWithGiven {...data} /> : <Library {...data} given={NOTHING_GIVEN} />)}
    </Page>
  )
}

// Asked only by those who may read it: the vault would refuse the others.
function LibraryWithGiven(content: LibraryContent) {
  const { data } = useCall('curriculum.given')
  const given = useMemo(() => new Map(data?.map(one => [one.topicId, one])), [data])
  return <Library {...content} given={given} />
}
