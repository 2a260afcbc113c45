import { useHasRole } from '#renderer/app/person.ts'
import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { rosterWriters } from '#shared/facilitators/role-sets.ts'
import type { GroupId } from '#shared/groups/group.ts'
import { NOTE_FORMATS } from '#shared/notes/note-format.ts'
import { useWords } from './groups.words.ts'
import styles from './groups.module.css'

/** How this group's individual notes are laid out: its own way, or the clinic's [NT4]; kept as it is chosen. */
export function NoteFormat({ groupId }: { readonly groupId: GroupId }) {
  const t = useWords()
  const mayChange = useHasRole(rosterWriters)
  const { data, error } = useCall('notes.groupFormat', { groupId })
  const save = useCommand('notes.saveGroupFormat')
  const failed = error ?? save.error
  if (data === undefined && failed === null) return null
  return (
    <Card as="section" title={t('noteFormat')}>
      {failed !== null && <Banner tone="error">{failed.message}</Banner>}
      {data !== undefined && mayChange && (
        <SelectField
          label={t('noteFormatOf')}
          description={t('noteFormatHint')}
          value={data.own ?? 'clinic'}
          onChange={id => save.mutate({ groupId, format: id === 'clinic' ? null : id })}
          options={[
            { id: 'clinic' as const, label: t('noteFormatClinic') },
            ...NOTE_FORMATS.map(id => ({ id, label: t(`format.${id}`) })),
          ]}
        />
      )}
      {data !== undefined && (data.own === null || !mayChange) && (
        <p className={styles.muted}>{t('noteFormatNow', { format: t(`format.${data.format}`) })}</p>
      )}
    </Card>
  )
}
