import { useState } from 'react'
import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { PackInList } from '#shared/curriculum/pack.ts'
import { ModuleId } from '#shared/curriculum/topic.ts'
import { useWords } from './packs.words.ts'
import styles from './packs.module.css'

/** Saves a module as a folder or .zip: one of ours to begin from, one of the clinic's as it is. */
export function PackTemplates({ packs }: { readonly packs: readonly PackInList[] }) {
  const t = useWords()
  const library = useCall('curriculum.library')
  const save = useCommand('curriculum.exportPack')
  const [chosen, setChosen] = useState(BLANK)
  const own = new Map(packs.map(pack => [pack.moduleId, t('ofClinic', { title: pack.title })]))
  const ours = (library.data?.modules ?? []).filter(({ id }) => !own.has(id))
  const options = [
    { id: BLANK, label: t('blank') },
    ...ours.map(({ id, title }) => ({ id: String(id), label: title })),
    ...[...own].map(([id, label]) => ({ id, label })),
  ]
  const write = (as: 'folder' | 'zip') =>
    save.mutate({ moduleId: chosen === BLANK ? null : ModuleId.parse(chosen), as })
  return (
    <Card as="section" label={t('templateTitle')} title={t('templateTitle')}>
      <p className={styles.prose}>{t('templateText')}</p>
      <div className={styles.template}>
        <SelectField label={t('module')} value={chosen} onChange={setChosen} options={options} />
        <div className={styles.buttons}>
          <Button isPending={save.isPending} pendingLabel={t('saving')} onPress={() => write('folder')}>
            {t('saveFolder')}
          </Button>
          <Button isPending={save.isPending} pendingLabel={t('saving')} onPress={() => write('zip')}>
            {t('saveZip')}
          </Button>
        </div>
      </div>
      {save.error && <Banner tone="error">{save.error.message}</Banner>}
      {typeof save.data === 'string' && (
        <Banner tone="success">
          <UserText>{t('saved', { path: save.data })}</UserText>
        </Banner>
      )}
    </Card>
  )
}

/** No module has this id: an id is never empty. */
const BLANK = ''
