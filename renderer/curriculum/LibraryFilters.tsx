import { Stage } from '#shared/curriculum/topic.ts'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { useWords } from './curriculum.words.ts'
import type { TopicFilter } from './find-topics.ts'
import styles from './library.module.css'

interface Props {
  readonly filter: TopicFilter
  readonly lengths: readonly number[]
  readonly onChange: (filter: TopicFilter) => void
}

const ANY = 'any'

/** Search and two filters, each of which works at once. */
export function LibraryFilters({ filter, lengths, onChange }: Props) {
  const t = useWords()
  const stages = [
    { id: ANY, label: t('anyStage') },
    ...Stage.options.map(stage => ({ id: stage, label: t(`stage.${stage}`) })),
  ]
  const minutes = [
    { id: ANY, label: t('anyLength') },
    ...lengths.map(length => ({ id: String(length), label: t('minutes', { count: length }) })),
  ]
  return (
    <search className={styles.filters} aria-label={t('filters')}>
      <div className={styles.find}>
        <SearchField
          label={t('find')}
          isLabelHidden={false}
          placeholder=""
          clearLabel={t('clearFind')}
          value={filter.text}
          onChange={text => onChange({ ...filter, text })}
        />
      </div>
      <SelectField
        label={t('stage')}
        options={stages}
        value={filter.stage ?? ANY}
        onChange={id => onChange({ ...filter, stage: Stage.safeParse(id).data ?? null })}
      />
      <SelectField
        label={t('length')}
        options={minutes}
        value={filter.length === null ? ANY : String(filter.length)}
        onChange={id => onChange({ ...filter, length: id === ANY ? null : Number(id) })}
      />
    </search>
  )
}
