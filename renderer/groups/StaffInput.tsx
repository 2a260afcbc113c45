import { useController } from 'react-hook-form'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { StaffId } from '#shared/facilitators/staff-member.ts'
import { StaffRole } from '#shared/groups/group.ts'
import type { GroupControl } from './GroupForm.tsx'
import { useWords } from './groups.words.ts'
import styles from './group-form.module.css'

const ROLES = ['facilitator', 'co-facilitator', 'observer'] as const

/** The usual staff of a group, each with a role. */
export function StaffInput({ control }: { control: GroupControl }) {
  const t = useWords()
  const everyone = useCall('facilitators.list')
  const { field } = useController({ control, name: 'staff' })
  const named = new Set<string>(field.value.map(({ staffId }) => staffId))
  const others = (everyone.data ?? []).filter(({ id }) => !named.has(id))
  const nameOf = (staffId: string) => everyone.data?.find(({ id }) => id === staffId)?.name ?? ''
  const add = (id: string | null) => {
    const staffId = StaffId.safeParse(id)
    if (!staffId.success) return
    const hasLead = field.value.some(({ role }) => role === 'facilitator')
    field.onChange([...field.value, { staffId: staffId.data, role: hasLead ? 'co-facilitator' : 'facilitator' }])
  }
  const setRole = (staffId: string, role: string | null) => {
    const parsed = StaffRole.safeParse(role)
    if (parsed.success)
      field.onChange(field.value.map(one => (one.staffId === staffId ? { ...one, role: parsed.data } : one)))
  }
  return (
    <fieldset className={styles.section}>
      <legend>{t('sectionStaff')}</legend>
      {everyone.error && <Banner tone="error">{everyone.error.message}</Banner>}
      {field.value.length === 0 && <p className={styles.muted}>{t('staffNone')}</p>}
      <ul className={styles.rows}>
        {field.value.map(({ staffId, role }) => (
          <li key={staffId} className={styles.staff}>
            <UserText>{nameOf(staffId)}</UserText>
            <SelectField
              label={t('role')}
              options={ROLES.map(id => ({ id, label: t(`role.${id}`) }))}
              value={role}
              onChange={next => setRole(staffId, next)}
            />
            <Button
              variant="plain"
              aria-label={t('removeStaff', { name: nameOf(staffId) })}
              onPress={() => field.onChange(field.value.filter(one => one.staffId !== staffId))}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <SelectField
          label={t('addStaff')}
          placeholder={t('chooseStaff')}
          options={others.map(({ id, name }) => ({ id, label: name }))}
          value={null}
          onChange={add}
        />
      ) : (
        everyone.data && <p className={styles.muted}>{t('staffAll')}</p>
      )}
    </fieldset>
  )
}
