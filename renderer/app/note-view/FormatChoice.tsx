import { NOTE_FORMATS, type NoteFormat } from '#shared/notes/note-format.ts'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { useWords } from './note-view.words.ts'

/** In which format a note is shown; nothing of the note changes. */
export function FormatChoice({ format, onChange }: { format: NoteFormat; onChange: (format: NoteFormat) => void }) {
  const t = useWords()
  return (
    <SelectField
      label={t('formatLabel')}
      value={format}
      onChange={onChange}
      options={NOTE_FORMATS.map(id => ({ id, label: t(`format.${id}`) }))}
    />
  )
}
