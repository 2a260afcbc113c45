import { useController } from 'react-hook-form'
import { useToday } from '#renderer/app/day.ts'
import { faultText } from '#renderer/app/fault-words.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import type { GroupControl } from './GroupForm.tsx'
import { useWords } from './groups.words.ts'

const said = (message: string | undefined) => (message === undefined ? undefined : faultText(message))

/** A number beyond which the room's quiet line speaks [HR8]; empty: never. */
export function LimitInput({ control, name }: { control: GroupControl; name: 'minimum' | 'clientsPerStaff' }) {
  const t = useWords()
  const { field, fieldState } = useController({ control, name })
  return (
    <NumberField
      label={t(name)}
      description={t(`${name}Hint`)}
      minValue={1}
      maxValue={99}
      step={1}
      decreaseLabel={t('fewer')}
      increaseLabel={t('more')}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      errorMessage={said(fieldState.error?.message)}
    />
  )
}

const NONE = 'none'

/** The service whose rule turns the group's minutes into units [HR1]; one that was ended stays while it is set. */
export function ServiceInput({ control }: { control: GroupControl }) {
  const t = useWords()
  const { field } = useController({ control, name: 'serviceCode' })
  const { data: services } = useCall('hours.services', { onDate: useToday() })
  const known = (services ?? []).map(({ code, title }) => ({ id: code, label: `${code} · ${title}` }))
  const set = field.value
  const ended = set === null || known.some(({ id }) => id === set) ? [] : [{ id: set, label: set }]
  return (
    <SelectField
      label={t('serviceCode')}
      description={t('serviceHint')}
      options={[{ id: NONE, label: t('noService') }, ...ended, ...known]}
      value={set ?? NONE}
      onChange={code => field.onChange(code === NONE ? null : code)}
    />
  )
}
