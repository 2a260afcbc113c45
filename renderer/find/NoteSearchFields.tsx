import { useState } from 'react'
import { ClientId } from '#shared/clients/client.ts'
import { StaffId } from '#shared/facilitators/staff-member.ts'
import { GroupId } from '#shared/groups/group.ts'
import type { NoteSearch } from '#shared/notes/note-search.ts'
import { useToday } from '#renderer/app/day.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { ComboField } from '#renderer/ui/ComboField.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { useWords } from './note-search.words.ts'
import styles from './note-search.module.css'

interface Props {
  readonly asked: NoteSearch
  readonly onChange: (changed: Partial<NoteSearch>) => void
}

const ANY = 'any'
const STATES = ['any', 'unsigned', 'signed', 'void'] as const
const MOST_OFFERED = 12

/** What is asked of the notes: words, and filters that narrow them. */
export function NoteSearchFields({ asked, onChange }: Props) {
  const t = useWords()
  const today = useToday()
  const { data: groups } = useCall('groups.list', { today, withEnded: true })
  const { data: staff } = useCall('facilitators.list')
  const anyOf = (label: string, rows: readonly { readonly id: string; readonly name: string }[] | undefined) => [
    { id: ANY, label },
    ...(rows ?? []).map(({ id, name }) => ({ id, label: name })),
  ]
  return (
    <div className={styles['fields']} role="search">
      <div className={styles['words']}>
        <SearchField
          label={t('words')}
          description={t('wordsHelp')}
          autoFocus
          value={asked.text}
          onChange={text => onChange({ text: text.slice(0, 200) })}
        />
      </div>
      <ClientChoice onChange={onChange} today={today} />
      <SelectField
        label={t('group')}
        options={anyOf(t('everyGroup'), groups)}
        value={asked.groupId ?? ANY}
        onChange={id => onChange({ groupId: GroupId.safeParse(id).data ?? null })}
      />
      <TopicChoice onChange={onChange} />
      <SelectField
        label={t('staff')}
        options={anyOf(t('everybody'), staff)}
        value={asked.staffId ?? ANY}
        onChange={id => onChange({ staffId: StaffId.safeParse(id).data ?? null })}
      />
      <DateField label={t('from')} value={asked.from} onChange={from => onChange({ from })} />
      <DateField label={t('until')} value={asked.until} onChange={until => onChange({ until })} />
      <SelectField
        label={t('state')}
        options={STATES.map(id => ({ id, label: t(`state.${id}`) }))}
        value={asked.state}
        onChange={state => onChange({ state })}
      />
    </div>
  )
}

function ClientChoice({ onChange, today }: Pick<Props, 'onChange'> & { readonly today: string }) {
  const t = useWords()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const { data } = useCall('clients.list', { text: text.slice(0, 200), today, limit: MOST_OFFERED })
  const items = (data?.clients ?? []).map(client => ({ id: String(client.id), label: client.name }))
  const choose = (id: string | null) => {
    setChosen(id)
    setText(items.find(item => item.id === id)?.label ?? '')
    onChange({ clientId: ClientId.safeParse(id).data ?? null })
  }
  const type = (typed: string) => {
    setText(typed)
    if (typed === '') choose(null)
  }
  return (
    <ComboField
      label={t('client')}
      description={t('everyClient')}
      value={chosen}
      onChange={choose}
      text={text}
      onTextChange={type}
      items={items}
      emptyText={t('noClient')}
    />
  )
}

function TopicChoice({ onChange }: Pick<Props, 'onChange'>) {
  const t = useWords()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const { data: library } = useCall('curriculum.library')
  const wanted = text.trim().toLowerCase()
  const items = (library?.topics ?? [])
    .filter(({ title }) => title.toLowerCase().includes(wanted))
    .slice(0, MOST_OFFERED)
    .map(({ id, title }) => ({ id: String(id), label: title }))
  const choose = (id: string | null) => {
    setChosen(id)
    setText(library?.topics.find(topic => topic.id === id)?.title ?? '')
    onChange({ topicId: id })
  }
  const type = (typed: string) => {
    setText(typed)
    if (typed === '') choose(null)
  }
  return (
    <ComboField
      label={t('topic')}
      description={t('everyTopic')}
      value={chosen}
      onChange={choose}
      text={text}
      onTextChange={type}
      items={items}
      emptyText={t('noTopic')}
    />
  )
}
