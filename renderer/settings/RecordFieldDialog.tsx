import { useState } from 'react'
import { RECORD_ITEMS, type RecordField } from '#shared/notes/note-rules.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './settings.module.css'
import { useNoteWords } from './note-settings.words.ts'

interface Props {
  /** Null: a new one. */
  readonly field: RecordField | null
  readonly taken: readonly string[]
  readonly onUse: (field: RecordField) => void
  readonly onClose: () => void
}

/** The name of one field and what goes into it, in the order in which notes hold it. */
export function RecordFieldDialog({ field, taken, onUse, onClose }: Props) {
  const t = useNoteWords()
  const [label, setLabel] = useState(field?.label ?? '')
  const [items, setItems] = useState<RecordField['items']>(field?.items ?? [])
  const isTaken = taken.includes(label.trim())
  return (
    <Dialog
      title={t('fieldTitle')}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={label.trim() === '' || isTaken || items.length === 0}
            onPress={() => onUse({ label: label.trim(), items })}
          >
            {t('doField')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles['form']}>
        <TextField
          label={t('fieldLabel')}
          value={label}
          onChange={setLabel}
          maxLength={80}
          errorMessage={isTaken ? t('fieldTwice') : undefined}
          isRequired
          autoFocus
        />
        <div role="group" aria-label={t('fieldItems')}>
          <b>{t('fieldItems')}</b>
          {RECORD_ITEMS.map(item => (
            <CheckboxField
              key={item}
              isSelected={items.includes(item)}
              onChange={isIn => setItems(RECORD_ITEMS.filter(one => (one === item ? isIn : items.includes(one))))}
            >
              {t(`item.${item}`)}
            </CheckboxField>
          ))}
        </div>
      </div>
    </Dialog>
  )
}
