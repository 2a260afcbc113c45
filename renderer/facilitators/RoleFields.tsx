import { everyRole } from '#shared/facilitators/role-sets.ts'
import type { Role } from '#shared/facilitators/staff-member.ts'
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import styles from './facilitators.module.css'
import { useWords } from './facilitators.words.ts'
import { roleDoes } from './role-words.ts'

interface RoleFieldsProps {
  readonly roles: readonly Role[]
  readonly onChange: (roles: readonly Role[]) => void
  readonly isChecked: boolean
}

/** A person's roles as a set, each with what it lets them do. */
export function RoleFields({ roles, onChange, isChecked }: RoleFieldsProps) {
  const t = useWords()
  return (
    <fieldset className={styles['set']}>
      <legend>{t('roles')}</legend>
      {everyRole.map(role => (
        <CheckboxField
          key={role}
          isSelected={roles.includes(role)}
          onChange={isOn => onChange(isOn ? [...roles, role] : roles.filter(held => held !== role))}
          description={roleDoes(role)}
        >
          {t(role)}
        </CheckboxField>
      ))}
      <ErrorText>{isChecked && roles.length === 0 ? t('chooseRole') : null}</ErrorText>
    </fieldset>
  )
}
