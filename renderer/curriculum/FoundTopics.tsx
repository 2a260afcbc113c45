import { memo } from 'react'
import type { GivenTopic } from '#shared/curriculum/topic-note.ts'
import { partsOf } from '#shared/curriculum/module-parts.ts'
import type { Module } from '#shared/curriculum/topic.ts'
import type { TrackSummary } from '#shared/curriculum/track.ts'
import { RowLink } from '#renderer/app/LinkTo.tsx'
import { useWords } from './curriculum.words.ts'
import type { ShownTopic } from './find-topics.ts'
import { useWords as useTrackWords } from './track.words.ts'
import { TopicRow } from './TopicRow.tsx'
import styles from './library.module.css'

interface RowsProps {
  readonly found: readonly ShownTopic[]
  readonly favourites: ReadonlySet<string>
  readonly onMark: (topicId: string, isFavourite: boolean) => void
  /** By topic id, as far as this person may read it. */
  readonly given: ReadonlyMap<string, GivenTopic>
}

interface Props extends RowsProps {
  readonly modules: readonly Module[]
  /** Tracks bear the ids of their modules. */
  readonly tracks: readonly TrackSummary[]
  /** Best first in one list; else by module. */
  readonly isSearch: boolean
  /** Modules without a topic are left out. */
  readonly isNarrowed: boolean
}

/** The topics found. Renders only when they change, so that typing above a long list stays quick. */
export const FoundTopics = memo(function FoundTopics({ modules, tracks, isSearch, isNarrowed, ...rows }: Props) {
  const t = useWords()
  if (isSearch) return rows.found.length > 0 && <Rows label={t('foundName')} withModule {...rows} />
  return modules
    .map(module => ({ module, found: rows.found.filter(({ topic }) => topic.module === module.id) }))
    .filter(section => !isNarrowed || section.found.length > 0)
    .map(section => (
      <ModuleSection
        key={section.module.id}
        isTrack={tracks.some(({ id }) => id === section.module.id)}
        {...rows}
        {...section}
      />
    ))
})

interface NamedRowsProps extends RowsProps {
  readonly label: string
  readonly withModule?: boolean
}

function Rows({ label, found, withModule = false, favourites, onMark, given }: NamedRowsProps) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {found.map(({ topic, passages }) => (
        <TopicRow
          key={topic.id}
          topic={topic}
          passages={passages}
          isFavourite={favourites.has(topic.id)}
          onMark={onMark}
          given={given.get(topic.id) ?? null}
          withModule={withModule}
        />
      ))}
    </ul>
  )
}

/** The topics under the sub-headings of their module, when it has any. */
function Parts({ module, found, ...rows }: RowsProps & { readonly module: Module }) {
  const t = useWords()
  const byId = new Map<string, ShownTopic>(found.map(one => [one.topic.id, one]))
  return partsOf(
    module,
    found.map(({ topic }) => topic),
  ).map(({ title, topics }) => {
    const own = topics.flatMap(({ id }) => byId.get(id) ?? [])
    if (title === null && module.parts.length === 0)
      return <Rows key="" label={t('topicsOf', { module: module.title })} found={own} {...rows} />
    const name = title ?? t('otherTopics')
    return (
      <section key={name} className={styles.part} aria-label={name}>
        <h3>{name}</h3>
        <Rows label={t('topicsOfPart', { module: module.title, part: name })} found={own} {...rows} />
      </section>
    )
  })
}

type SectionProps = RowsProps & { readonly module: Module; readonly isTrack: boolean }

function ModuleSection({ module, isTrack, ...rows }: SectionProps) {
  const t = useWords()
  const track = useTrackWords()
  const heading = `module-${module.id}`
  return (
    <section className={styles.module} aria-labelledby={heading}>
      <div className={styles.moduleHead}>
        <div className={styles.moduleName}>
          <h2 id={heading}>{module.title}</h2>
          <span className={styles.quiet}>{t('topics', { count: rows.found.length })}</span>
        </div>
        <p className={styles.summary}>{module.summary}</p>
        {module.note !== null && <p className={styles.note}>{module.note}</p>}
        {isTrack && (
          <RowLink path={`/curriculum/${module.id}`} className={styles.trackLink}>
            {track('trackLink')}
          </RowLink>
        )}
      </div>
      {rows.found.length === 0 ? (
        <p className={styles.quiet}>{t('emptyModule')}</p>
      ) : (
        <Parts module={module} {...rows} />
      )}
    </section>
  )
}
