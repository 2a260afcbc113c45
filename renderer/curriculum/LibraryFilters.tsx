import { useState } from 'react'
import { Stage, type Module, type TopicSummary } from '#shared/curriculum/topic.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { SwitchField } from '#renderer/ui/SwitchField.tsx'
import { useWords } from './curriculum.words.ts'
import { lengthsOf, populationsOf, type TopicFilter } from './find-topics.ts'
import { usePopulationName } from './population-name.ts'
import styles from './library.module.css'

interface Props {
  readonly filter: TopicFilter
  readonly modules: readonly Module[]
  readonly topics: readonly TopicSummary[]
  readonly onChange: (filter: TopicFilter) => void
}

const ANY = 'any'
const MOST_TYPED = 200

/** Search and filters, each of which works at once. */
export function LibraryFilters({ filter, modules, topics, onChange }: Props) {
  const t = useWords()
  const nameOf = usePopulationName()
  // On a narrow window the filters fold away, or the topics would begin below the edge.
  const [isOpen, setOpen] = useState(false)
  const on = [filter.module, filter.stage, filter.length, filter.population, filter.onlyFavourites || null].filter(
    wanted => wanted !== null,
  ).length
  const change = (part: Partial<TopicFilter>) => onChange({ ...filter, ...part })
  return (
    <search className={styles.filters} aria-label={t('filters')}>
      <div className={styles.find}>
        <SearchField
          label={t('find')}
          isLabelHidden={false}
          placeholder=""
          clearLabel={t('clearFind')}
          value={filter.text}
          onChange={text => change({ text: text.slice(0, MOST_TYPED) })}
        />
      </div>
      <Button className={styles.moreButton} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {on === 0 ? t('moreFilters') : t('moreFiltersOn', { count: on })}
      </Button>
      <div className={styles.more} data-open={isOpen}>
        <Choice
          label={t('module')}
          any={t('anyModule')}
          options={modules.map(({ id, title }) => ({ id, label: title }))}
          value={filter.module}
          onChange={module => change({ module })}
        />
        <Choice
          label={t('stage')}
          any={t('anyStage')}
          options={Stage.options.map(stage => ({ id: stage, label: t(`stage.${stage}`) }))}
          value={filter.stage}
          onChange={stage => change({ stage: Stage.safeParse(stage).data ?? null })}
        />
        <Choice
          label={t('length')}
          any={t('anyLength')}
          options={lengthsOf(topics).map(length => ({ id: String(length), label: t('minutes', { count: length }) }))}
          value={filter.length === null ? null : String(filter.length)}
          onChange={length => change({ length: length === null ? null : Number(length) })}
        />
        <Choice
          label={t('population')}
          any={t('anyPopulation')}
          options={populationsOf(topics).map(slug => ({ id: slug, label: nameOf(slug) }))}
          value={filter.population}
          onChange={population => change({ population })}
        />
        <SwitchField isSelected={filter.onlyFavourites} onChange={onlyFavourites => change({ onlyFavourites })}>
          {t('onlyFavourites')}
        </SwitchField>
      </div>
    </search>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly any: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

function Choice({ label, any, options, value, onChange }: ChoiceProps) {
  return (
    <SelectField
      label={label}
      options={[{ id: ANY, label: any }, ...options]}
      value={value ?? ANY}
      onChange={id => onChange(id === ANY ? null : id)}
    />
  )
}
