import { useState } from 'react'
import { formatDay, useToday } from '#renderer/app/day.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { rosterWriters } from '#shared/facilitators/role-sets.ts'
import { StaffId } from '#shared/facilitators/staff-member.ts'
import type { GroupDetail, GroupId } from '#shared/groups/group.ts'
import { useWords } from './groups.words.ts'
import styles from './groups.module.css'

/** Who stands in on single days. */
export function Substitutes({ group }: { group: GroupDetail }) {
  const t = useWords()
  const mayChange = useHasRole(rosterWriters)
  const [isAdding, setAdding] = useState(false)
  const end = useCommand('groups.endSubstitute')
  return (
    <Card as="section" title={t('substitutes')}>
      {group.substitutes.length === 0 && <p className={styles.muted}>{t('substitutesNone')}</p>}
      {end.error && <Banner tone="error">{end.error.message}</Banner>}
      <ul className={styles.plain}>
        {group.substitutes.map(({ substituteId, onDate, name, reason }) => (
          <li key={substituteId} className={styles.line}>
            <div className={styles.what}>
              <UserText>{name}</UserText>
              <span className={styles.muted}>
                {formatDay(onDate)}
                {reason !== null && (
                  <>
                    {' · '}
                    <UserText>{reason}</UserText>
                  </>
                )}
              </span>
            </div>
            {mayChange && (
              <Button
                variant="plain"
                aria-label={t('removeSubstitute', { name })}
                isDisabled={end.isPending}
                onPress={() => end.mutate({ substituteId })}
              >
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && <Button onPress={() => setAdding(true)}>{t('addSubstitute')}</Button>}
      {isAdding && <SubstituteDialog groupId={group.id} onClose={() => setAdding(false)} />}
    </Card>
  )
}

function SubstituteDialog({ groupId, onClose }: { groupId: GroupId; onClose: () => void }) {
  const t = useWords()
  const [onDate, setOnDate] = useState<string | null>(useToday())
  const [staff, setStaff] = useState<string | null>(null)
  const everyone = useCall('facilitators.list')
  const add = useCommand('groups.substitute')
  const chosen = StaffId.safeParse(staff)
  const submit = () => {
    if (onDate !== null && chosen.success) add.mutate({ groupId, onDate, staffId: chosen.data }, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={t('substituteTitle')}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isDisabled={onDate === null || !chosen.success || add.isPending} onPress={submit}>
            {t('doAddSubstitute')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <DateField label={t('onDate')} value={onDate} onChange={setOnDate} />
        <SelectField
          label={t('staffMember')}
          placeholder={t('chooseStaff')}
          options={(everyone.data ?? []).map(({ id, name }) => ({ id, label: name }))}
          value={staff}
          onChange={setStaff}
        />
        {add.error && <Banner tone="error">{add.error.message}</Banner>}
      </div>
    </Dialog>
  )
}
