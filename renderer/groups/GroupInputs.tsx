import { useState } from 'react'
import { useController } from 'react-hook-form'
import { faultText } from '#renderer/app/fault-words.ts'
import { ComboField } from '#renderer/ui/ComboField.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { RadioChoice } from '#renderer/ui/RadioChoice.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { GroupControl } from './GroupForm.tsx'
import { useWords } from './groups.words.ts'

const said = (message: string | undefined) => (message === undefined ? undefined : faultText(message))

interface TextProps {
  readonly control: GroupControl
  readonly name: 'name' | 'place'
  readonly hint: string
  readonly isRequired?: boolean
}

/** A line of text of the form. */
export function TextInput({ control, name, hint, isRequired = false }: TextProps) {
  const t = useWords()
  const { field, fieldState } = useController({ control, name })
  return (
    <TextField
      label={t(name)}
      description={hint}
      isRequired={isRequired}
      value={field.value ?? ''}
      onChange={text => field.onChange(text === '' && !isRequired ? null : text)}
      onBlur={field.onBlur}
      errorMessage={said(fieldState.error?.message)}
    />
  )
}

/** The first or the last day of the group. */
export function DateInput({
  control,
  name,
  hint,
}: {
  control: GroupControl
  name: 'startsOn' | 'endsOn'
  hint?: string
}) {
  const t = useWords()
  const { field, fieldState } = useController({ control, name })
  return (
    <DateField
      label={t(name === 'startsOn' ? 'groupStarts' : 'groupEnds')}
      description={hint}
      isRequired={name === 'startsOn'}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      errorMessage={said(fieldState.error?.message)}
    />
  )
}

const KINDS = [
  'early-recovery-skills',
  'relapse-prevention',
  'education',
  'family-education',
  'social-support',
  'process',
  'other',
] as const

/** What kind of group it is. */
export function KindInput({ control }: { control: GroupControl }) {
  const t = useWords()
  const { field } = useController({ control, name: 'kind' })
  return (
    <SelectField
      label={t('kind')}
      options={KINDS.map(id => ({ id, label: t(`kind.${id}`) }))}
      value={field.value}
      onChange={field.onChange}
    />
  )
}

/** Whether new members may join at any time. */
export function OpenInput({ control }: { control: GroupControl }) {
  const t = useWords()
  const { field } = useController({ control, name: 'isOpen' })
  return (
    <RadioChoice
      label={t('openOrClosed')}
      direction="row"
      options={[
        { id: 'open', label: t('open'), description: t('openText') },
        { id: 'closed', label: t('closed'), description: t('closedText') },
      ]}
      value={field.value ? 'open' : 'closed'}
      onChange={id => field.onChange(id === 'open')}
    />
  )
}

/** How many clients the group holds. */
export function CapacityInput({ control }: { control: GroupControl }) {
  const t = useWords()
  const { field, fieldState } = useController({ control, name: 'capacity' })
  return (
    <NumberField
      label={t('capacity')}
      description={t('capacityHint')}
      minValue={1}
      maxValue={99}
      step={1}
      decreaseLabel={t('fewerPlaces')}
      increaseLabel={t('morePlaces')}
      value={Number.isNaN(field.value) ? null : field.value}
      onChange={places => field.onChange(places ?? Number.NaN)}
      onBlur={field.onBlur}
      errorMessage={said(fieldState.error?.message)}
    />
  )
}

/** The time zone the group's times are meant in. */
export function ZoneInput({ control }: { control: GroupControl }) {
  const t = useWords()
  const { field, fieldState } = useController({ control, name: 'timeZone' })
  const [text, setText] = useState(zoneLabel(field.value))
  const wanted = text.toLowerCase()
  const isShown = wanted === zoneLabel(field.value).toLowerCase()
  const zones = Intl.supportedValuesOf('timeZone').filter(
    zone => isShown || zoneLabel(zone).toLowerCase().includes(wanted),
  )
  return (
    <ComboField
      label={t('timeZone')}
      text={text}
      onTextChange={setText}
      value={field.value}
      onChange={zone => {
        if (zone !== null) field.onChange(zone)
        setText(zoneLabel(zone ?? field.value))
      }}
      items={zones.map(zone => ({ id: zone, label: zoneLabel(zone) }))}
      emptyText={t('noZone')}
      onBlur={() => {
        setText(zoneLabel(field.value))
        field.onBlur()
      }}
      errorMessage={said(fieldState.error?.message)}
    />
  )
}

const zoneLabel = (zone: string) => zone.replaceAll('_', ' ')
