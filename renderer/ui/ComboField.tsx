import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { Popover } from 'react-aria-components/Popover'
import { ariaOf, type FieldProps } from './field.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { Icon } from './Icon.tsx'
import { OptionList, type Option } from './OptionList.tsx'
import frame from './FieldFrame.module.css'
import list from './OptionList.module.css'

export type ComboFieldProps = FieldProps & {
  value: string | null
  onChange: (id: string | null) => void
  text: string
  onTextChange: (text: string) => void
  items: readonly Option[]
  emptyText: string
  isLoading?: boolean | undefined
  loadingText?: string | undefined
}

/** One of a long list, found by typing. The caller finds `items` for `text`, at once or later; the field filters nothing. */
export function ComboField(props: ComboFieldProps) {
  const { value, onChange, text, onTextChange, items, emptyText, isLoading = false, loadingText = emptyText } = props
  return (
    <ComboBox
      {...ariaOf(props)}
      className={frame.field ?? ''}
      value={value}
      onChange={key => onChange(key === null ? null : String(key))}
      inputValue={text}
      onInputChange={onTextChange}
      items={items}
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger="input"
    >
      <FieldFrame field={props}>
        <Group className={`${frame.control} ${frame.box}`}>
          <Input dir="auto" autoComplete="off" spellCheck={false} />
          <Button className={frame.inBox ?? ''}>
            <Icon name="chevron" size={1.1} />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className={list.popover ?? ''}>
        <OptionList options={items} empty={isLoading ? loadingText : emptyText} />
      </Popover>
    </ComboBox>
  )
}
