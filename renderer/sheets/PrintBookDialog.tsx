import { useState } from 'react'
import type { ModuleId } from '#shared/curriculum/topic.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { PrintDialog } from './PrintDialog.tsx'
import { useWords } from './sheets.words.ts'

/** A module's book; modules without topics are not offered. */
export function PrintBookDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords()
  const { data } = useCall('curriculum.library')
  const [chosen, setChosen] = useState<ModuleId | null>(null)
  const modules = (data?.modules ?? []).filter(({ id }) => data?.topics.some(topic => topic.module === id))
  const moduleId = chosen ?? modules[0]?.id ?? null
  return (
    <PrintDialog
      title={t('bookTitle')}
      onClose={onClose}
      request={look => (moduleId === null ? null : { kind: 'module-book', moduleId, ...look })}
    >
      <SelectField
        label={t('module')}
        description={t('module.why')}
        options={modules.map(({ id, title }) => ({ id, label: title }))}
        value={moduleId}
        onChange={setChosen}
      />
    </PrintDialog>
  )
}
