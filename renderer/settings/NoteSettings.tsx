import { useState } from 'react'
import { rosterReaders } from '#shared/facilitators/role-sets.ts'
import type { NoteRules } from '#shared/notes/note-rules.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { NoteDutyList } from './NoteDutyList.tsx'
import { NoteRulesForm } from './NoteRulesForm.tsx'
import { Section } from './Section.tsx'
import styles from './settings.module.css'
import { useNoteWords } from './note-settings.words.ts'

/** All that is set about notes: the clinic's rules, whose notes wait for a supervisor, and the way to the phrase books. */
export function NoteSettings() {
  const t = useNoteWords()
  const reads = useHasRole(rosterReaders)
  const mayChange = useHasRole(['administrator'])
  if (!reads) return null
  return (
    <>
      <ClinicRules />
      {mayChange && <NoteDutyList />}
      <Section title={t('phrases')} why={t('phrasesWhy')}>
        <div className={styles['row']}>
          <LinkTo path="/phrases">{t('openPhrases')}</LinkTo>
        </div>
      </Section>
    </>
  )
}

function ClinicRules() {
  const t = useNoteWords()
  const mayChange = useHasRole(['administrator'])
  const { data, error } = useCall('notes.rules')
  const [isSaved, setSaved] = useState(false)
  return (
    <Section title={t('notes')} why={t('notesWhy')}>
      {error !== null && <Banner tone="error">{error.message}</Banner>}
      {data === undefined && error === null && <Skeleton lines={4} />}
      {data !== undefined && !mayChange && <RulesInWords rules={data.rules} />}
      {data !== undefined && mayChange && (
        // What is stored is the form's beginning: saved, it begins anew.
        <NoteRulesForm
          key={JSON.stringify(data)}
          stored={data}
          isSaved={isSaved}
          onChange={() => setSaved(false)}
          onSaved={() => setSaved(true)}
        />
      )}
    </Section>
  )
}

function RulesInWords({ rules: { format, due, clonePercent } }: { readonly rules: NoteRules }) {
  const t = useNoteWords()
  const says =
    due.kind === 'same-day' ? t('dueSameDay') : t('dueSays', { count: due.days, kind: t(`kind.${due.kind}`) })
  return (
    <>
      <ul>
        <li>{t('formatSays', { format: t(`format.${format}`) })}</li>
        <li>{says}</li>
        <li>{t('cloneSays', { percent: clonePercent })}</li>
      </ul>
      <p className={styles['quiet']}>{t('onlyAdministrator')}</p>
    </>
  )
}
