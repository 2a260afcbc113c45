import type { NoteDuties } from '#shared/notes/duties.ts'
import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { SwitchField } from '#renderer/ui/SwitchField.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { Section } from './Section.tsx'
import styles from './settings.module.css'
import { useNoteWords } from './note-settings.words.ts'

/** Of each staff member whether a supervisor co-signs [NT7], and whether they may keep SUD counseling notes [CN1]. */
export function NoteDutyList() {
  const t = useNoteWords()
  const { data: duties, error } = useCall('notes.duties')
  const { data: staff } = useCall('facilitators.list')
  const save = useCommand('notes.saveDuties')
  const nameOf = ({ staffId }: NoteDuties) => staff?.find(({ id }) => id === staffId)?.name ?? ''
  const failed = error ?? save.error
  return (
    <Section title={t('duties')} why={t('dutiesWhy')}>
      {failed !== null && <Banner tone="error">{failed.message}</Banner>}
      {(duties === undefined || staff === undefined) && error === null && <Skeleton lines={3} />}
      <p className={styles['quiet']}>{t('counselingWhy')}</p>
      <ul className={styles['list']}>
        {staff !== undefined &&
          duties?.map(own => (
            <li key={own.staffId}>
              <div role="group" aria-label={nameOf(own)}>
                <UserText as="b">{nameOf(own)}</UserText>
                <SwitchField
                  isSelected={own.needsCosignature}
                  onChange={needsCosignature => save.mutate({ staffId: own.staffId, needsCosignature })}
                >
                  {t('needsCosignature')}
                </SwitchField>
                <SwitchField
                  isSelected={own.keepsCounselingNotes}
                  onChange={keepsCounselingNotes => save.mutate({ staffId: own.staffId, keepsCounselingNotes })}
                >
                  {t('keepsCounseling')}
                </SwitchField>
              </div>
            </li>
          ))}
      </ul>
    </Section>
  )
}
