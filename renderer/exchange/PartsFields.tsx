import type { DisclosureParts } from '#shared/exchange/disclosure.ts'
import { useToday } from '#renderer/app/day.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { EVERY_GROUP, type About, type Filled } from './disclosure-form.ts'
import styles from './out.module.css'
import { useOutWords } from './out.words.ts'

interface Props {
  readonly about: About
  readonly filled: Filled
  readonly onChange: (changed: Partial<Filled>) => void
}

/** What goes: the days, the group, and the parts, of which only the minimum is ticked. */
export function PartsFields({ about, filled, onChange }: Props) {
  const t = useOutWords()
  const { parts } = filled
  const tick = (part: keyof DisclosureParts) => (isTicked: boolean) =>
    onChange({ parts: { ...parts, [part]: isTicked } })
  const isGroup = about.of === 'group' || (about.of === 'note' && about.isGroup)
  return (
    <section className={styles['part']} aria-label={t('whatGoes')}>
      <h3>{t('whatGoes')}</h3>
      {about.of !== 'note' && (
        <div className={styles['pair']}>
          <DateField label={t('from')} isRequired value={filled.from} onChange={from => onChange({ from })} />
          <DateField label={t('until')} isRequired value={filled.until} onChange={until => onChange({ until })} />
          {about.of === 'client' && <GroupChoice filled={filled} onChange={onChange} />}
        </div>
      )}
      {about.of !== 'note' && <p className={styles['small']}>{t('leastHelp')}</p>}
      <CheckboxField isSelected={parts.attendance} onChange={tick('attendance')}>
        {t(isGroup ? 'part.sessions' : 'part.attendance')}
      </CheckboxField>
      <CheckboxField
        isSelected={parts.notes}
        onChange={tick('notes')}
        description={isGroup ? undefined : t('part.noteHelp')}
      >
        {t(isGroup ? 'part.groupNotes' : 'part.notes')}
      </CheckboxField>
      {parts.notes && about.of === 'client' && (
        <CheckboxField isSelected={parts.voidNotes} onChange={tick('voidNotes')}>
          {t('part.voidNotes')}
        </CheckboxField>
      )}
      {about.of === 'client' && (
        <>
          <CheckboxField isSelected={parts.checkIns} onChange={tick('checkIns')}>
            {t('part.checkIns')}
          </CheckboxField>
          <CheckboxField isSelected={parts.goals} onChange={tick('goals')}>
            {t('part.goals')}
          </CheckboxField>
        </>
      )}
    </section>
  )
}

function GroupChoice({ filled, onChange }: Omit<Props, 'about'>) {
  const t = useOutWords()
  const { data: groups } = useCall('groups.list', { today: useToday(), withEnded: true })
  const options = [
    { id: EVERY_GROUP, label: t('allGroups') },
    ...(groups ?? []).map(({ id, name }) => ({ id: String(id), label: name })),
  ]
  return (
    <SelectField
      label={t('groups')}
      options={options}
      value={filled.groupId}
      onChange={groupId => onChange({ groupId })}
    />
  )
}
