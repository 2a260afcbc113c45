import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import styles from './field.module.css'
import { useWords } from './ui.words.ts'

export interface FieldWords {
  readonly label: string
  readonly description?: ReactNode
  readonly errorMessage?: string | undefined
  readonly isLabelHidden?: boolean
  readonly isRequired?: boolean
}

/** Label above, description and error below: the frame of every field. */
export function FieldParts({ words, children }: { words: FieldWords; children: ReactNode }) {
  const t = useWords()
  return (
    <>
      <Label className={words.isLabelHidden === true ? styles['hidden'] : styles['label']}>
        {words.label} {words.isRequired === true && <span className={styles['required']}>({t('required')})</span>}
      </Label>
      {children}
      {words.description !== undefined && (
        <Text slot="description" className={styles['description']}>
          {words.description}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{words.errorMessage ?? null}</FieldError>
    </>
  )
}
