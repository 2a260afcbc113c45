import { useState } from 'react'
import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { packKeepers } from '#shared/curriculum/pack-keepers.ts'
import type { Module } from '#shared/curriculum/topic.ts'
import { PackChooser } from './PackChooser.tsx'
import { PackRow } from './PackRow.tsx'
import { PackTemplates } from './PackTemplates.tsx'
import { useWords } from './packs.words.ts'
import styles from './packs.module.css'

/** The clinic's own modules: add one, replace it, retire it, and save one as files to begin from. */
export function PacksScreen() {
  const t = useWords()
  const goTo = useGoTo()
  const mayKeep = useHasRole(packKeepers)
  const { data: packs, error } = useCall('curriculum.packs')
  const [imported, setImported] = useState<Module | null>(null)
  const back = (
    <Button variant="plain" icon="back" onPress={() => goTo('/curriculum')}>
      {t('toLibrary')}
    </Button>
  )
  return (
    <Page title={t('title')} meta={t('lead')} back={back}>
      {imported !== null && (
        <Banner
          tone="success"
          title={t('done', { title: imported.title, version: imported.version })}
          onDismiss={() => setImported(null)}
          dismissLabel={t('dismiss')}
        >
          {t('doneText')}
        </Banner>
      )}
      {mayKeep && <PackChooser onChoose={() => setImported(null)} onImported={setImported} />}
      {error !== null && <Banner tone="error">{error.message}</Banner>}
      {packs === undefined && error === null && <Skeleton lines={4} label={t('loading')} />}
      {packs?.length === 0 && (
        <EmptyState title={t('emptyTitle')}>{t(mayKeep ? 'emptyText' : 'emptyToRead')}</EmptyState>
      )}
      {packs !== undefined && packs.length > 0 && (
        <section className={styles.list} aria-labelledby="own-modules">
          <h2 id="own-modules">{t('listTitle')}</h2>
          <ul className={styles.rows}>
            {packs.map(pack => (
              <PackRow key={pack.moduleId} pack={pack} mayKeep={mayKeep} />
            ))}
          </ul>
        </section>
      )}
      <PackTemplates packs={packs ?? []} />
    </Page>
  )
}
