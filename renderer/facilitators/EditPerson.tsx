import { useState } from 'react'
import type { StaffPerson } from '#shared/facilitators/person.ts'
import { NewStaffMember, type Role } from '#shared/facilitators/staff-member.ts'
import type { GroupId } from '#shared/groups/group.ts'
import { call } from '#renderer/app/call.ts'
import { useToday } from '#renderer/app/day.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { askVaultStatus } from '#renderer/app/vault-state.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import styles from './facilitators.module.css'
import { useWords } from './facilitators.words.ts'
import { isGoodName, NameFields, type TypedName } from './NameFields.tsx'
import { RoleFields } from './RoleFields.tsx'
import { peopleChanged } from './use-people.ts'

interface EditPersonProps {
  readonly person: StaffPerson
  readonly onClose: () => void
}

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every(one => b.includes(one))

/** Asks for what differs and nothing else, so that the log says what was changed. */
async function saveChanges(
  person: StaffPerson,
  typed: TypedName,
  roles: readonly Role[],
  groupIds: readonly GroupId[],
) {
  const { id: staffId } = person
  const named = NewStaffMember.parse(typed)
  const isRenamed = named.name !== person.name || named.credentials !== person.credentials
  const held = person.groups.map(({ groupId }) => groupId)
  if (isRenamed) await call('facilitators.rename', { staffId, ...named })
  if (!same(groupIds, held)) await call('facilitators.assignGroups', { staffId, groupIds: [...groupIds] })
  if (!same(roles, person.roles)) await call('facilitators.setRoles', { staffId, roles: [...roles] })
}

/** A person's name, roles and assigned groups. */
export function EditPerson({ person, onClose }: EditPersonProps) {
  const t = useWords()
  const [typed, setTyped] = useState<TypedName>({ name: person.name, credentials: person.credentials ?? '' })
  const [roles, setRoles] = useState<readonly Role[]>(person.roles)
  const [groupIds, setGroupIds] = useState<readonly GroupId[]>(person.groups.map(({ groupId }) => groupId))
  const [isChecked, setChecked] = useState(false)
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const submit = async () => {
    setChecked(true)
    if (isPending || !isGoodName(typed) || roles.length === 0) return
    setPending(true)
    setRefusal(null)
    try {
      await saveChanges(person, typed, roles, groupIds)
      onClose()
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
    } finally {
      setPending(false)
      // One's own name and roles stand in the vault's status.
      await askVaultStatus()
      await peopleChanged()
    }
  }
  return (
    <Dialog title={t('editNamed', { name: person.name })} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={event => {
          event.preventDefault()
          void submit()
        }}
      >
        <NameFields value={typed} onChange={setTyped} isChecked={isChecked} />
        <RoleFields roles={roles} onChange={setRoles} isChecked={isChecked} />
        <GroupFields groupIds={groupIds} onChange={setGroupIds} />
        <ErrorText>{refusal}</ErrorText>
        <div className={styles['row']}>
          <Button variant="primary" type="submit" isPending={isPending} pendingLabel={t('saving')}>
            {t('save')}
          </Button>
          <Button variant="plain" onPress={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

interface GroupFieldsProps {
  readonly groupIds: readonly GroupId[]
  readonly onChange: (groupIds: readonly GroupId[]) => void
}

function GroupFields({ groupIds, onChange }: GroupFieldsProps) {
  const t = useWords()
  const { data } = useCall('groups.list', { today: useToday(), withEnded: false })
  return (
    <fieldset className={styles['set']}>
      <legend>{t('groups')}</legend>
      {data?.length === 0 && <p className={styles['quiet']}>{t('noGroupsYet')}</p>}
      <div className={styles['groups']}>
        {data?.map(({ id, name }) => (
          <CheckboxField
            key={id}
            isSelected={groupIds.includes(id)}
            onChange={isOn => onChange(isOn ? [...groupIds, id] : groupIds.filter(held => held !== id))}
          >
            <UserText>{name}</UserText>
          </CheckboxField>
        ))}
      </div>
    </fieldset>
  )
}
