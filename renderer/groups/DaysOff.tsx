import { useState } from 'react'
import { formatDay, useToday } from '#renderer/app/day.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { useKeptFields } from '#renderer/app/use-kept-form.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { SwitchField } from '#renderer/ui/SwitchField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { rosterWriters } from '#shared/facilitators/role-sets.ts'
import type { GroupDetail, GroupId } from '#shared/groups/group.ts'
import { useWords } from './groups.words.ts'
import styles from './groups.module.css'

/** Holidays and cancelled days of a group. */
export function DaysOff({ group }: { group: GroupDetail }) {
  const t = useWords()
  const mayChange = useHasRole(rosterWriters)
  const isAdministrator = useHasRole(['administrator'])
  const [isAdding, setAdding] = useState(false)
  const reopen = useCommand('groups.reopenDays')
  return (
    <Card as="section" title={t('daysOff')}>
      {group.closures.length === 0 && <p className={styles.muted}>{t('daysOffNone')}</p>}
      {reopen.error && <Banner tone="error">{reopen.error.message}</Banner>}
      <ul className={styles.plain}>
        {group.closures.map(({ closureId, fromOn, untilOn, reason, everyGroup }) => (
          <li key={closureId} className={styles.line}>
            <div className={styles.what}>
              <UserText>{reason}</UserText>
              <span className={styles.muted}>
                {fromOn === untilOn
                  ? formatDay(fromOn)
                  : t('dayRange', { from: formatDay(fromOn), to: formatDay(untilOn) })}
              </span>
            </div>
            {mayChange && (isAdministrator || !everyGroup) && (
              <Button
                variant="plain"
                aria-label={t('removeDaysOff', { reason })}
                isDisabled={reopen.isPending}
                onPress={() => reopen.mutate({ closureId })}
              >
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && <Button onPress={() => setAdding(true)}>{t('addDaysOff')}</Button>}
      {isAdding && <DaysOffDialog groupId={group.id} onClose={() => setAdding(false)} />}
    </Card>
  )
}

type Fields = {
  readonly fromOn: string | null
  readonly untilOn: string | null
  readonly reason: string
  readonly everyGroup: boolean
}

function DaysOffDialog({ groupId, onClose }: { groupId: GroupId; onClose: () => void }) {
  const t = useWords()
  const today = useToday()
  const first: Fields = { fromOn: today, untilOn: null, reason: '', everyGroup: false }
  const { fields, change, kept } = useKeptFields(`groups.days-off:${groupId}`, first)
  const { fromOn, untilOn, reason, everyGroup } = fields
  const isAdministrator = useHasRole(['administrator'])
  const add = useCommand('groups.close')
  const close = () => {
    kept.done()
    onClose()
  }
  const submit = () => {
    if (fromOn !== null)
      add.mutate({ groupId, fromOn, untilOn: untilOn ?? fromOn, reason, everyGroup }, { onSuccess: close })
  }
  return (
    <Dialog
      title={t('daysOffTitle')}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={fromOn === null || reason.trim() === '' || add.isPending}
            onPress={submit}
          >
            {t('doAddDaysOff')}
          </Button>
          <Button onPress={close}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <KeptBanner kept={kept} />
        <DateField label={t('fromOn')} value={fromOn} onChange={day => change({ fromOn: day })} />
        <DateField label={t('untilOn')} value={untilOn ?? fromOn} onChange={day => change({ untilOn: day })} />
        <TextField
          label={t('daysOffReason')}
          description={t('daysOffHint')}
          value={reason}
          onChange={text => change({ reason: text })}
          maxLength={200}
        />
        {isAdministrator && (
          <>
            <SwitchField isSelected={everyGroup} onChange={isSelected => change({ everyGroup: isSelected })}>
              {t('everyGroup')}
            </SwitchField>
            <p className={styles.muted}>{t('everyGroupHint')}</p>
          </>
        )}
        {add.error && <Banner tone="error">{add.error.message}</Banner>}
      </div>
    </Dialog>
  )
}
