import { useState } from 'react'
import { formatDay, useToday } from '#renderer/app/day.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { SwitchField } from '#renderer/ui/SwitchField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { GroupDetail, GroupId } from '#shared/groups/group.ts'
import { useWords } from './groups.words.ts'
import styles from './groups.module.css'

/** Holidays and cancelled days of a group. */
export function DaysOff({ group }: { group: GroupDetail }) {
  const t = useWords()
  const [isAdding, setAdding] = useState(false)
  const reopen = useCommand('groups.reopenDays')
  return (
    <Card as="section" title={t('daysOff')}>
      {group.closures.length === 0 && <p className={styles.muted}>{t('daysOffNone')}</p>}
      {reopen.error && <Banner tone="error">{reopen.error.message}</Banner>}
      <ul className={styles.plain}>
        {group.closures.map(({ closureId, fromOn, untilOn, reason }) => (
          <li key={closureId} className={styles.line}>
            <div className={styles.what}>
              <UserText>{reason}</UserText>
              <span className={styles.muted}>
                {fromOn === untilOn
                  ? formatDay(fromOn)
                  : t('dayRange', { from: formatDay(fromOn), to: formatDay(untilOn) })}
              </span>
            </div>
            <Button
              variant="plain"
              aria-label={t('removeDaysOff', { reason })}
              isDisabled={reopen.isPending}
              onPress={() => reopen.mutate({ closureId })}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Button onPress={() => setAdding(true)}>{t('addDaysOff')}</Button>
      {isAdding && <DaysOffDialog groupId={group.id} onClose={() => setAdding(false)} />}
    </Card>
  )
}

function DaysOffDialog({ groupId, onClose }: { groupId: GroupId; onClose: () => void }) {
  const t = useWords()
  const today = useToday()
  const [fromOn, setFromOn] = useState<string | null>(today)
  const [untilOn, setUntilOn] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [everyGroup, setEveryGroup] = useState(false)
  const close = useCommand('groups.close')
  const submit = () => {
    if (fromOn !== null)
      close.mutate({ groupId, fromOn, untilOn: untilOn ?? fromOn, reason, everyGroup }, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={t('daysOffTitle')}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={fromOn === null || reason.trim() === '' || close.isPending}
            onPress={submit}
          >
            {t('doAddDaysOff')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <DateField label={t('fromOn')} value={fromOn} onChange={setFromOn} />
        <DateField label={t('untilOn')} value={untilOn ?? fromOn} onChange={setUntilOn} />
        <TextField
          label={t('daysOffReason')}
          description={t('daysOffHint')}
          value={reason}
          onChange={setReason}
          maxLength={200}
        />
        <SwitchField isSelected={everyGroup} onChange={setEveryGroup}>
          {t('everyGroup')}
        </SwitchField>
        <p className={styles.muted}>{t('everyGroupHint')}</p>
        {close.error && <Banner tone="error">{close.error.message}</Banner>}
      </div>
    </Dialog>
  )
}
