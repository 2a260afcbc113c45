import { Button } from 'react-aria-components/Button'
import { Popover } from 'react-aria-components/Popover'
import { Select, SelectValue } from 'react-aria-components/Select'
import { ariaWithoutReadOnly, type FieldProps } from './field.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { Icon } from './Icon.tsx'
import { OptionList, type Option } from './OptionList.tsx'
import frame from './FieldFrame.module.css'
import list from './OptionList.module.css'

export type SelectFieldProps<Id extends string> = FieldProps & {
  value: Id | null
  onChange: (id: Id) => void
  options: readonly Option<Id>[]
  placeholder?: string | undefined
}

/** One of a list that fits in the head; for long lists there is ComboField. */
export function SelectField<Id extends string>(props: SelectFieldProps<Id>) {
  const { value, onChange, options, placeholder = '' } = props
  const choose = (key: unknown) => {
    const chosen = options.find(option => option.id === key)
    if (chosen !== undefined) onChange(chosen.id)
  }
  return (
    <Select
      {...ariaWithoutReadOnly(props)}
      className={frame.field ?? ''}
      value={value}
      onChange={choose}
      placeholder={placeholder}
    >
      <FieldFrame field={props}>
        <Button className={`${frame.control} ${frame.box} ${list.opener}`}>
          <SelectValue className={list.chosen ?? ''}>
            {({ selectedText }) => <span dir="auto">{selectedText === '' ? placeholder : selectedText}</span>}
          </SelectValue>
          <Icon name="chevron" size={1.1} />
        </Button>
      </FieldFrame>
      <Popover className={list.popover ?? ''}>
        <OptionList options={options} />
      </Popover>
    </Select>
  )
}
