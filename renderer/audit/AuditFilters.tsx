import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { call } from '#renderer/app/call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ComboField } from '#renderer/ui/ComboField.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { EVERYTHING, type AuditFilter, type AuditOverview } from '#shared/audit/audit.ts'
import { ClientId } from '#shared/clients/client.ts'
import { StaffId } from '#shared/facilitators/staff-member.ts'
import { kindName, useWords } from './audit.words.ts'
import styles from './audit.module.css'

const ANY = 'any'

interface Props {
  readonly filter: AuditFilter
  readonly overview: AuditOverview
  /** Whether clients are found by their names. */
  readonly byName: boolean
  readonly onChange: (filter: AuditFilter) => void
}

/** Person, client, kind and days: each works at once. */
export function AuditFilters({ filter, overview, byName, onChange }: Props) {
  const t = useWords()
  const { fromOn, untilOn } = filter
  const people = overview.people.map(({ staffId, name }) => ({ id: staffId as string, label: name })) // the brand has no place in a list of options
  const kinds = overview.kinds.map(kind => ({ id: kind, label: kindName(kind) }))
  const isWrong = fromOn !== null && untilOn !== null && fromOn > untilOn
  const isFiltered = Object.values(filter).some(value => value !== null)
  return (
    <search className={styles.filters} aria-label={t('filters')}>
      <SelectField
        label={t('person')}
        options={[{ id: ANY, label: t('anyPerson') }, ...people]}
        value={filter.staffId ?? ANY}
        onChange={id => onChange({ ...filter, staffId: StaffId.safeParse(id).data ?? null })}
      />
      <ClientFilter filter={filter} byName={byName} onChange={onChange} />
      <SelectField
        label={t('kind')}
        options={[{ id: ANY, label: t('anyKind') }, ...kinds.sort((a, b) => a.label.localeCompare(b.label))]}
        value={filter.kind ?? ANY}
        onChange={id => onChange({ ...filter, kind: id === ANY ? null : id })}
      />
      <DateField label={t('from')} value={fromOn} onChange={day => onChange({ ...filter, fromOn: day })} />
      <DateField
        label={t('until')}
        value={untilOn}
        onChange={day => onChange({ ...filter, untilOn: day })}
        errorMessage={isWrong ? t('wrongSpan') : undefined}
      />
      {isFiltered && (
        <Button variant="plain" onPress={() => onChange(EVERYTHING)}>
          {t('clear')}
        </Button>
      )}
    </search>
  )
}

function ClientFilter({ filter, byName, onChange }: Omit<Props, 'overview'>) {
  const t = useWords()
  const [typing, setTyping] = useState<{ text: string; chosen: string | null }>({ text: '', chosen: null })
  // The chosen one was taken out of the filter from outside: by "Show everything", or a hint.
  const text = typing.chosen !== null && filter.client === null ? '' : typing.text
  const typed = useDeferredValue(text.trim().slice(0, 200))
  // Searching is an event of the log itself: nothing is asked before somebody types.
  const found = useQuery({
    queryKey: ['audit.findClients', typed],
    queryFn: () => call('audit.findClients', { text: typed }),
    enabled: typed !== '',
    placeholderData: previous => previous,
  })
  const items = (found.data ?? []).map(({ clientId, client }) => ({ id: clientId as string, label: client })) // as above
  const choose = (id: string | null) => {
    onChange({ ...filter, client: ClientId.safeParse(id).data ?? null })
    setTyping(({ text: before }) => ({ text: items.find(item => item.id === id)?.label ?? before, chosen: id }))
  }
  const type = (next: string) => {
    setTyping({ text: next, chosen: null })
    if (next === '' && filter.client !== null) onChange({ ...filter, client: null })
  }
  return (
    <ComboField
      label={t('client')}
      description={byName ? t('clientHelp') : t('clientHelpShort')}
      value={filter.client}
      onChange={choose}
      text={text}
      onTextChange={type}
      items={items}
      emptyText={t('noClient')}
      isLoading={found.isFetching}
      loadingText={t('searching')}
    />
  )
}
