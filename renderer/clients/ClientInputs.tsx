import { useState } from 'react'
import { useController, type Control } from 'react-hook-form'
import { faultText } from '#renderer/app/fault-words.ts'
import { ComboField } from '#renderer/ui/ComboField.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { NewClient, Stage } from '#shared/clients/client.ts'
import { hoursOrNull } from '#shared/exchange/read-cells.ts'
import { LEVELS_OF_CARE, useWords } from './clients.words.ts'

type ClientControl = Control<NewClient, unknown, NewClient>
type TextName = 'legalFirstName' | 'legalLastName' | 'preferredName' | 'pronouns' | 'recordNumber' | 'notesForStaff'

interface TextProps {
  readonly control: ClientControl
  readonly name: TextName
  readonly hint?: string
  readonly isRequired?: boolean
  readonly isLong?: boolean
}

const said = (message: string | undefined) => (message === undefined ? undefined : faultText(message))

/** A text of the form; empty means nothing was said. */
export function TextInput({ control, name, hint, isRequired, isLong }: TextProps) {
  const t = useWords()
  const { field, fieldState } = useController({ control, name })
  const Part = isLong === true ? TextArea : TextField
  return (
    <Part
      label={t(name)}
      description={hint}
      isRequired={isRequired ?? false}
      value={field.value ?? ''}
      onChange={text => field.onChange(text === '' && name !== 'notesForStaff' && isRequired !== true ? null : text)}
      onBlur={field.onBlur}
      errorMessage={said(fieldState.error?.message)}
    />
  )
}

/** A date of the form, or none. */
export function DateInput({ control, name }: { control: ClientControl; name: 'bornOn' | 'admittedOn' }) {
  const t = useWords()
  const { field, fieldState } = useController({ control, name })
  return (
    <DateField
      label={t(name)}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      errorMessage={said(fieldState.error?.message)}
    />
  )
}

const STAGES = ['treatment-engagement', 'early-recovery', 'maintenance', 'community-support'] as const
const NO_STAGE = 'none'
const STAGE_CHOICES: readonly (Stage | typeof NO_STAGE)[] = [NO_STAGE, ...STAGES]

/** The program stage, or none. */
export function StageInput({ control }: { control: ClientControl }) {
  const t = useWords()
  const { field } = useController({ control, name: 'stage' })
  const options = STAGE_CHOICES.map(id => ({ id, label: t(`stage.${id}`) }))
  return (
    <SelectField
      label={t('stage')}
      options={options}
      value={field.value ?? NO_STAGE}
      onChange={id => field.onChange(id === NO_STAGE ? null : id)}
    />
  )
}

/** The level of care in anyone's words, with the usual labels as suggestions. */
export function LevelInput({ control }: { control: ClientControl }) {
  const t = useWords()
  const { field, fieldState } = useController({ control, name: 'levelOfCare' })
  const text = field.value ?? ''
  const isWhole = LEVELS_OF_CARE.some(level => level === text)
  const items = LEVELS_OF_CARE.filter(level => isWhole || level.toLowerCase().includes(text.toLowerCase()))
  const say = (next: string) => field.onChange(next === '' ? null : next)
  return (
    <ComboField
      label={t('levelOfCare')}
      description={t('levelHint')}
      text={text}
      onTextChange={say}
      value={isWhole ? text : null}
      onChange={id => {
        if (id !== null) say(id)
      }}
      items={items.map(level => ({ id: level, label: level }))}
      emptyText={t('levelOwn')}
      onBlur={field.onBlur}
      errorMessage={said(fieldState.error?.message)}
    />
  )
}

/** Hours a week as typed ("9", "9.5", "9:30"), kept as minutes. */
export function HoursInput({ control }: { control: ClientControl }) {
  const t = useWords()
  const { field, fieldState } = useController({ control, name: 'weeklyTargetMinutes' })
  const [text, setText] = useState(String(Math.round((field.value / 60) * 100) / 100))
  const type = (next: string) => {
    setText(next)
    // What is no number of hours becomes NaN, which the schema refuses at the field.
    field.onChange(hoursOrNull(next, { faults: [], warnings: [] }) ?? Number.NaN)
  }
  return (
    <TextField
      label={t('weeklyHours')}
      description={t('weeklyHoursHint')}
      inputMode="decimal"
      value={text}
      onChange={type}
      onBlur={field.onBlur}
      errorMessage={fieldState.error === undefined ? undefined : t('weeklyHoursFault')}
    />
  )
}
