import { Input, SearchField as AriaSearchField } from 'react-aria-components'
import styles from './field.module.css'
import { FieldParts } from './FieldParts.tsx'

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly autoFocus?: boolean
  readonly isLabelHidden?: boolean
  readonly placeholder?: string
}

/** A box to search with: Escape empties it. */
export function SearchField({
  label,
  isLabelHidden = true,
  placeholder,
  autoFocus = false,
  ...field
}: SearchFieldProps) {
  return (
    // eslint-disable-next-line jsx-a11y-x/no-autofocus -- the caller says so where searching is all there is to do
    <AriaSearchField {...field} autoFocus={autoFocus} maxLength={200} className={styles['field'] ?? ''}>
      <FieldParts words={{ label, isLabelHidden }}>
        <Input placeholder={placeholder ?? label} dir="auto" spellCheck={false} className={styles['input'] ?? ''} />
      </FieldParts>
    </AriaSearchField>
  )
}
