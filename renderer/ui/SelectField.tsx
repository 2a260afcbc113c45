import {
  Button as AriaButton,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import field from './field.module.css'
import { FieldParts, type FieldWords } from './FieldParts.tsx'
import { Icon } from './Icon.tsx'
import styles from './list.module.css'

export interface SelectFieldProps extends FieldWords {
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly value: string | null
  readonly onChange: (id: string) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
}

/** One of a list, chosen from a menu; letters find an option. */
export function SelectField(props: SelectFieldProps) {
  const { label, description, errorMessage, isLabelHidden, isRequired, options, value, onChange, ...select } = props
  const words = { label, description, errorMessage, isLabelHidden, isRequired } as FieldWords // left-out props stay undefined, which the frame takes for left out
  return (
    <AriaSelect
      {...select}
      value={value}
      onChange={key => {
        if (typeof key === 'string') onChange(key)
      }}
      isRequired={isRequired === true}
      validationBehavior="aria"
      isInvalid={errorMessage !== undefined}
      className={field['field'] ?? ''}
    >
      <FieldParts words={words}>
        <AriaButton className={classNames(field['input'], styles['opener'])}>
          <SelectValue className={styles['chosen'] ?? ''} />
          <Icon name="chevron" />
        </AriaButton>
      </FieldParts>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox items={options} className={styles['list'] ?? ''}>
          {option => (
            <ListBoxItem id={option.id} textValue={option.label} className={styles['option'] ?? ''}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
