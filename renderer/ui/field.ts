import type { ReactNode } from 'react'

/** What every field takes; `errorMessage` marks it invalid and describes it. */
export type FieldProps = {
  label: string
  isLabelHidden?: boolean | undefined
  description?: ReactNode
  errorMessage?: string | undefined
  isRequired?: boolean | undefined
  isDisabled?: boolean | undefined
  isReadOnly?: boolean | undefined
  autoFocus?: boolean | undefined
  name?: string | undefined
  onBlur?: (() => void) | undefined
}

/** The same for react-aria: nothing undefined, errors told by us and not by the browser. */
export function ariaOf({ errorMessage, isRequired, isDisabled, isReadOnly, autoFocus, name, onBlur }: FieldProps) {
  return {
    isInvalid: isFault(errorMessage),
    isRequired: isRequired ?? false,
    isDisabled: isDisabled ?? false,
    isReadOnly: isReadOnly ?? false,
    autoFocus: autoFocus ?? false,
    validationBehavior: 'aria',
    ...(name === undefined ? {} : { name }),
    ...(onBlur === undefined ? {} : { onBlur: () => onBlur() }),
  } satisfies Record<string, unknown> & { validationBehavior: 'aria' }
}

/** The same for fields that react-aria knows in no read-only form. */
export function ariaWithoutReadOnly(props: FieldProps) {
  const { isReadOnly, isDisabled, ...others } = ariaOf(props)
  return { ...others, isDisabled: isDisabled || isReadOnly }
}

/** Whether there is a fault to tell. */
export const isFault = (message: string | undefined): message is string => message !== undefined && message !== ''
