import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import field from './field.module.css'
import { FieldParts, type FieldWords } from './FieldParts.tsx'
import styles from './list.module.css'

export interface ComboFieldProps extends FieldWords {
  /** What is typed; the caller filters `items` by it. */
  readonly text: string
  readonly onTextChange: (text: string) => void
  readonly items: readonly { readonly id: string; readonly label: string; readonly detail?: string | undefined }[]
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  readonly onBlur?: () => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly allowsCustomValue?: boolean
}

/** Text with suggestions below it. */
export function ComboField(props: ComboFieldProps) {
  const { label, description, errorMessage, isLabelHidden, isRequired, text, onTextChange, items, ...rest } = props
  const { value, onChange, placeholder, ...box } = rest
  const words = { label, description, errorMessage, isLabelHidden, isRequired } as FieldWords // left-out props stay undefined, which the frame takes for left out
  return (
    <ComboBox
      {...box}
      items={items}
      inputValue={text}
      onInputChange={onTextChange}
      value={value}
      onChange={key => onChange(key === null ? null : String(key))}
      allowsEmptyCollection={false}
      menuTrigger="focus"
      isRequired={isRequired === true}
      validationBehavior="aria"
      isInvalid={errorMessage !== undefined}
      className={field['field'] ?? ''}
    >
      <FieldParts words={words}>
        <Input placeholder={placeholder ?? ''} dir="auto" spellCheck={false} className={field['input'] ?? ''} />
      </FieldParts>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox<ComboFieldProps['items'][number]> className={styles['list'] ?? ''}>
          {item => (
            <ListBoxItem id={item.id} textValue={item.label} className={styles['option'] ?? ''}>
              {item.label} {item.detail !== undefined && <span className={field['description']}>{item.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
