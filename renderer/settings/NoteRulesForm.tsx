import { useEffect, useEffectEvent, useRef } from 'react'
import type { Output } from '#shared/ipc/types.ts'
import { NOTE_FORMATS, type NoteFormat } from '#shared/notes/note-format.ts'
import type { DueRule, Holiday, RecordField } from '#shared/notes/note-rules.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { useCommand } from '#renderer/app/use-call.ts'
import { useKeptFields } from '#renderer/app/use-kept-form.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { RadioChoice } from '#renderer/ui/RadioChoice.tsx'
import { NoteHolidays } from './NoteHolidays.tsx'
import { RecordFields } from './RecordFields.tsx'
import styles from './settings.module.css'
import { useNoteWords } from './note-settings.words.ts'

type Stored = Output<'notes.rules'>

type Fields = {
  readonly format: NoteFormat
  readonly dueKind: DueRule['kind']
  readonly days: number | null
  readonly clonePercent: number | null
  readonly holidays: readonly Holiday[]
  readonly recordFields: readonly RecordField[]
}

const fieldsOf = ({ rules, holidays }: Stored): Fields => ({
  format: rules.format,
  dueKind: rules.due.kind,
  days: rules.due.kind === 'same-day' ? 1 : rules.due.days,
  clonePercent: rules.clonePercent,
  holidays,
  recordFields: rules.recordFields,
})

interface Props {
  readonly stored: Stored
  readonly isSaved: boolean
  readonly onChange: () => void
  readonly onSaved: () => void
}

const DUE_KINDS = ['same-day', 'calendar-days', 'business-days'] as const

/** The clinic's rules for notes with a button of their own: they are a record. */
export function NoteRulesForm({ stored, isSaved, onChange, onSaved }: Props) {
  const t = useNoteWords()
  const save = useCommand('notes.saveRules')
  const { fields, change, kept } = useKeptFields<Fields>('settings.notes', fieldsOf(stored), JSON.stringify(stored))
  const { format, dueKind, days, clonePercent, holidays, recordFields } = fields
  const says = useRef<HTMLSpanElement>(null)
  // Saved, the form begins anew, and the button that was pressed is gone.
  const goOn = useEffectEvent(() => isSaved && says.current?.focus())
  useEffect(() => void goOn(), [])
  const set = (part: Partial<Fields>) => {
    onChange()
    change(part)
  }
  const isChanged = JSON.stringify(fields) !== JSON.stringify(fieldsOf(stored))
  const submit = () => {
    if (days === null || clonePercent === null) return
    const due = { kind: dueKind, days: dueKind === 'same-day' ? 0 : days }
    const rules = { format, due, clonePercent, recordFields: [...recordFields] }
    const done = () => {
      kept.done()
      onSaved()
    }
    save.mutate({ rules, holidays: [...holidays] }, { onSuccess: done })
  }
  const steps = { step: 1, decreaseLabel: t('fewer'), increaseLabel: t('more') }
  return (
    <div className={styles['form']} key={kept.round}>
      <KeptBanner kept={kept} />
      <RadioChoice
        label={t('format')}
        description={t('formatHint')}
        value={format}
        onChange={next => set({ format: next })}
        options={NOTE_FORMATS.map(id => ({ id, label: t(`format.${id}`), description: t(`letters.${id}`) }))}
      />
      <RadioChoice
        label={t('due')}
        value={dueKind}
        onChange={next => set({ dueKind: next })}
        options={DUE_KINDS.map(id => ({
          id,
          label: t(`due.${id}`),
          ...(id === 'business-days' ? { description: t('businessHint') } : {}),
        }))}
      />
      <div className={styles['fields']}>
        {dueKind !== 'same-day' && (
          <NumberField
            {...steps}
            label={t('days')}
            minValue={1}
            maxValue={30}
            value={days}
            onChange={next => set({ days: next })}
            isRequired
          />
        )}
      </div>
      <NumberField
        {...steps}
        step={5}
        label={t('clone')}
        description={t('cloneHint')}
        minValue={10}
        maxValue={100}
        unit={t('percent')}
        value={clonePercent}
        onChange={next => set({ clonePercent: next })}
        isRequired
      />
      <NoteHolidays holidays={holidays} onChange={next => set({ holidays: next })} />
      <RecordFields fields={recordFields} onChange={next => set({ recordFields: next })} />
      <ErrorText>{save.error?.message}</ErrorText>
      <div className={styles['row']}>
        <Button
          isDisabled={!isChanged || days === null || clonePercent === null}
          isPending={save.isPending}
          pendingLabel={t('saving')}
          onPress={submit}
        >
          {t('save')}
        </Button>
        <span ref={says} tabIndex={-1} role="status" className={styles['quiet']}>
          {isSaved && !isChanged ? t('saved') : ''}
        </span>
      </div>
    </div>
  )
}
