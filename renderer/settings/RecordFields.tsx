import { useId, useRef, useState } from 'react'
import type { RecordField } from '#shared/notes/note-rules.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { RecordFieldDialog } from './RecordFieldDialog.tsx'
import styles from './settings.module.css'
import { useNoteWords } from './note-settings.words.ts'

interface Props {
  readonly fields: readonly RecordField[]
  readonly onChange: (fields: readonly RecordField[]) => void
}

/** The fields of the clinic's other record, in its order: each is named, filled, moved and removed; saved with the rules around them. */
export function RecordFields({ fields, onChange }: Props) {
  const t = useNoteWords()
  const titleId = useId()
  const list = useRef<HTMLOListElement>(null)
  const [opened, setOpened] = useState<number | 'new' | null>(null)
  const [said, setSaid] = useState('')
  // At either end the buttons stay: a button that goes dead under the finger would take the focus with it.
  const move = (from: number, by: 1 | -1) => {
    const to = Math.min(Math.max(from + by, 0), fields.length - 1)
    const field = fields[from]
    if (field === undefined) return
    if (to !== from) onChange(fields.toSpliced(from, 1).toSpliced(to, 0, field))
    setSaid(t('movedTo', { name: field.label, place: to + 1, count: fields.length }))
  }
  const remove = (at: number) => {
    onChange(fields.toSpliced(at, 1))
    list.current?.focus()
  }
  const put = (field: RecordField) => {
    onChange(opened === 'new' || opened === null ? [...fields, field] : fields.with(opened, field))
    setOpened(null)
  }
  return (
    <div role="group" aria-labelledby={titleId} className={styles['form']}>
      <div>
        <h3 id={titleId}>{t('record')}</h3>
        <p className={styles['quiet']}>{t('recordHint')}</p>
      </div>
      {fields.length === 0 && <p className={styles['quiet']}>{t('recordNone')}</p>}
      <ol ref={list} tabIndex={-1} aria-labelledby={titleId} className={styles['list']}>
        {fields.map(({ label, items }, at) => (
          <li key={label} className={styles['row']}>
            <span className={styles['number']}>{at + 1}</span>
            <span className={styles['grow']}>
              <UserText as="b">{label}</UserText>
              <div className={styles['quiet']}>{items.map(item => t(`item.${item}`)).join(', ')}</div>
            </span>
            <span className={styles['row']}>
              <Button variant="plain" aria-label={t('up', { name: label })} onPress={() => move(at, -1)}>
                <Arrow to="up" />
              </Button>
              <Button variant="plain" aria-label={t('down', { name: label })} onPress={() => move(at, 1)}>
                <Arrow to="down" />
              </Button>
              <Button variant="plain" aria-label={t('changeFieldOf', { name: label })} onPress={() => setOpened(at)}>
                {t('changeField')}
              </Button>
              <Button variant="plain" aria-label={t('removeOf', { name: label })} onPress={() => remove(at)}>
                {t('remove')}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <div className={styles['row']}>
        <Button isDisabled={fields.length >= 20} onPress={() => setOpened('new')}>
          {t('addField')}
        </Button>
        <span role="status" className={styles['quiet']}>
          {said}
        </span>
      </div>
      {opened !== null && (
        <RecordFieldDialog
          field={opened === 'new' ? null : (fields[opened] ?? null)}
          taken={fields.filter((_, at) => at !== opened).map(({ label }) => label)}
          onUse={put}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  )
}

const Arrow = ({ to }: { readonly to: 'up' | 'down' }) => (
  <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden>
    <path d={to === 'up' ? 'M12 19V5M6 11l6-6 6 6' : 'M12 5v14M6 13l6 6 6-6'} strokeLinecap="round" />
  </svg>
)
