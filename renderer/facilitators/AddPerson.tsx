import { useState } from 'react'
import type { StaffPerson } from '#shared/facilitators/person.ts'
import { NewStaffMember, type Role } from '#shared/facilitators/staff-member.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import styles from './facilitators.module.css'
import { useWords } from './facilitators.words.ts'
import { FirstPassphrase } from './FirstPassphrase.tsx'
import { isGoodName, NameFields } from './NameFields.tsx'
import { RoleFields } from './RoleFields.tsx'
import { peopleChanged } from './use-people.ts'

interface AddPersonProps {
  /** Somebody named before, who gets a way in now; null for somebody new. */
  readonly member: StaffPerson | null
  readonly onClose: () => void
  readonly onAdded: (given: { readonly name: string; readonly passphrase: string }) => void
}

/** A way into the vault for somebody: name, roles, and a passphrase for the first unlock. */
export function AddPerson({ member, onClose, onAdded }: AddPersonProps) {
  const t = useWords()
  const { mutateAsync, isPending, error } = useCommand('facilitators.addPerson')
  const [typed, setTyped] = useState({ name: member?.name ?? '', credentials: member?.credentials ?? '' })
  const [roles, setRoles] = useState<readonly Role[]>(['facilitator'])
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [isChecked, setChecked] = useState(false)
  const submit = async () => {
    setChecked(true)
    if (isPending || !isGoodName(typed) || roles.length === 0 || passphrase === '') return
    const person = { ...NewStaffMember.parse(typed), staffId: member?.id ?? null, roles: [...roles], passphrase }
    const given = await mutateAsync(person)
    await peopleChanged()
    onAdded({ name: person.name, passphrase: given.passphrase })
  }
  return (
    <Dialog title={member === null ? t('add') : t('giveWayNamed', { name: member.name })} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={event => {
          event.preventDefault()
          void submit().catch(() => undefined) // said below the form
        }}
      >
        <NameFields value={typed} onChange={setTyped} isChecked={isChecked} />
        <RoleFields roles={roles} onChange={setRoles} isChecked={isChecked} />
        <FirstPassphrase value={passphrase} onChange={setPassphrase} isChecked={isChecked} />
        <ErrorText>{error?.message}</ErrorText>
        <div className={styles['row']}>
          <Button variant="primary" type="submit" isPending={isPending} pendingLabel={t('adding')}>
            {t('addNow')}
          </Button>
          <Button variant="plain" onPress={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
