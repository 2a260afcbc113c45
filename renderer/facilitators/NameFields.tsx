import { NewStaffMember } from '#shared/facilitators/staff-member.ts'
import { faultText } from '#renderer/app/fault-words.ts'
import { TextField } from '#renderer/ui/TextField.tsx'
import { useWords } from './facilitators.words.ts'

/** A name and credentials as they are typed. */
export interface TypedName {
  readonly name: string
  readonly credentials: string
}

interface NameFieldsProps {
  readonly value: TypedName
  readonly onChange: (value: TypedName) => void
  readonly isChecked: boolean
}

/** Whether a name as typed can be kept. */
export const isGoodName = (value: TypedName): boolean => NewStaffMember.safeParse(value).success

/** A staff member's name and credentials. */
export function NameFields({ value, onChange, isChecked }: NameFieldsProps) {
  const t = useWords()
  const issues = isChecked ? (NewStaffMember.safeParse(value).error?.issues ?? []) : []
  const faultAt = (field: keyof TypedName) => {
    const issue = issues.find(({ path }) => path[0] === field)
    return issue === undefined ? undefined : faultText(issue.message)
  }
  return (
    <>
      <TextField
        label={t('name')}
        value={value.name}
        onChange={name => onChange({ ...value, name })}
        errorMessage={faultAt('name')}
        autoFocus
      />
      <TextField
        label={t('credentials')}
        description={t('credentialsHow')}
        value={value.credentials}
        onChange={credentials => onChange({ ...value, credentials })}
        errorMessage={faultAt('credentials')}
      />
    </>
  )
}
