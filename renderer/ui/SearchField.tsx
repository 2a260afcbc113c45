import { Button } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField'
import { ariaOf, type FieldProps } from './field.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import frame from './FieldFrame.module.css'

export type SearchFieldProps = FieldProps & {
  value: string
  onChange: (text: string) => void
  placeholder?: string | undefined
  clearLabel?: string | undefined
  shortcut?: string | undefined
  onSubmit?: ((text: string) => void) | undefined
}

/** Finds in what is on screen. The label is for screen readers unless asked to show; Escape clears. */
export function SearchField({ isLabelHidden = true, ...rest }: SearchFieldProps) {
  const { value, onChange, placeholder = rest.label, clearLabel, shortcut, onSubmit } = rest
  return (
    <AriaSearchField
      {...ariaOf(rest)}
      {...(onSubmit === undefined ? {} : { onSubmit })}
      className={frame.field ?? ''}
      value={value}
      onChange={onChange}
    >
      <FieldFrame field={{ ...rest, isLabelHidden }}>
        <Group className={`${frame.control} ${frame.box}`}>
          <Icon name="search" size={1.1} />
          <Input placeholder={placeholder} dir="auto" autoComplete="off" spellCheck={false} />
          {shortcut !== undefined && value === '' && <Kbd>{shortcut}</Kbd>}
          {clearLabel !== undefined && value !== '' && (
            <Button className={frame.inBox ?? ''} aria-label={clearLabel}>
              <Icon name="close" size={1} />
            </Button>
          )}
        </Group>
      </FieldFrame>
    </AriaSearchField>
  )
}
