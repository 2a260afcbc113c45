import { useToday } from '#renderer/app/day.ts'
import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { useKeptFields } from '#renderer/app/use-kept-form.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import type { ClientId } from '#shared/clients/client.ts'
import { GroupId } from '#shared/groups/group.ts'
import { useWords } from './clients.words.ts'
import styles from './clients.module.css'

interface Props {
  readonly clientId: ClientId
  /** The group to begin with; null: none chosen yet. */
  readonly groupId: string | null
  readonly onClose: () => void
}

type Fields = { readonly groupId: string | null; readonly startsOn: string | null }

/** Enrols a client in a group from a day on; a full group offers its waiting list or a place over capacity. */
export function EnrolDialog({ clientId, groupId, onClose }: Props) {
  const t = useWords()
  const today = useToday()
  const groups = useCall('groups.list', { today, withEnded: false })
  const { fields, change, kept } = useKeptFields<Fields>(`clients.enrol:${clientId}`, { groupId, startsOn: today })
  const { groupId: group, startsOn } = fields
  const enrol = useCommand('groups.enrol')
  const wait = useCommand('groups.wait')
  const chosen = GroupId.safeParse(group)
  const isFull = enrol.error?.code === 'full'
  const error = wait.error ?? enrol.error
  const close = () => {
    kept.done()
    onClose()
  }
  const submit = (overCapacity: boolean) => {
    if (!chosen.success || startsOn === null) return
    enrol.mutate({ groupId: chosen.data, clientId, startsOn, overCapacity }, { onSuccess: close })
  }
  const putOnList = () => {
    if (chosen.success) wait.mutate({ groupId: chosen.data, clientId, askedOn: today }, { onSuccess: close })
  }
  const choose = (next: string | null) => {
    change({ groupId: next })
    enrol.reset()
    wait.reset()
  }
  const options = (groups.data ?? []).map(({ id, name, enrolled, capacity }) => ({
    id,
    label: t('groupChoice', { name, enrolled, capacity }),
  }))
  return (
    <Dialog
      title={t('enrolTitle')}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={!chosen.success || startsOn === null || enrol.isPending || wait.isPending}
            onPress={() => (isFull ? putOnList() : submit(false))}
          >
            {t(isFull ? 'putOnWaiting' : 'doEnrol')}
          </Button>
          {isFull && <Button onPress={() => submit(true)}>{t('enrolOver')}</Button>}
          <Button onPress={close}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <KeptBanner kept={kept} />
        {groups.data?.length === 0 && <Banner tone="info">{t('noGroups')}</Banner>}
        <SelectField
          label={t('group')}
          placeholder={t('chooseGroup')}
          options={options}
          value={group}
          onChange={choose}
        />
        <DateField label={t('startsOn')} value={startsOn} onChange={day => change({ startsOn: day })} />
        {error && (
          <Banner tone={isFull ? 'warning' : 'error'}>
            {error.message} {isFull && wait.error === null && t('fullHint')}
          </Banner>
        )}
      </div>
    </Dialog>
  )
}
