import { useParams } from '@tanstack/react-router'
import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { useToday } from '#renderer/app/day.ts'
import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { GroupId, type GroupDetail, type NewGroup } from '#shared/groups/group.ts'
import { GroupForm } from './GroupForm.tsx'
import { useWords } from './groups.words.ts'

const USUAL_CAPACITY = 12

/** The form of a new group, or of the one the address names. */
export function GroupFormScreen() {
  const { groupId } = useParams({ strict: false })
  if (groupId === undefined) return <AddGroup />
  const id = GroupId.safeParse(groupId)
  return id.success ? <EditGroup groupId={id.data} /> : <NotFound />
}

function AddGroup() {
  const t = useWords()
  const goTo = useGoTo()
  const today = useToday()
  const clinic = useCall('settings.clinic')
  const add = useCommand('groups.add')
  if (clinic.error) return <Banner tone="error">{clinic.error.message}</Banner>
  if (clinic.data === undefined) return <Skeleton lines={8} />
  const blank: NewGroup = {
    name: '',
    kind: 'early-recovery-skills',
    isOpen: true,
    capacity: USUAL_CAPACITY,
    minimum: null,
    clientsPerStaff: null,
    serviceCode: null,
    place: null,
    startsOn: today,
    endsOn: null,
    timeZone: clinic.data.timeZone,
    meetings: [],
    staff: [],
    plan: { mode: 'free', topicIds: [] },
  }
  return (
    <GroupForm
      formKey="groups.new"
      title={t('newTitle')}
      saveLabel={t('saveNew')}
      initial={blank}
      isNew
      save={async group => (await add.mutateAsync(group)).groupId}
      onDone={id => goTo(`/groups/${id}`)}
      onCancel={() => goTo('/groups')}
    />
  )
}

function EditGroup({ groupId }: { groupId: GroupId }) {
  const t = useWords()
  const goTo = useGoTo()
  const record = useCall('groups.get', { groupId, onDate: useToday() })
  const change = useCommand('groups.change')
  if (record.error) return <Banner tone="error">{record.error.message}</Banner>
  if (record.data === undefined) return <Skeleton lines={8} />
  if (record.data === null) return <NotFound />
  const back = () => goTo(`/groups/${groupId}`)
  return (
    <GroupForm
      key={groupId}
      formKey={`groups.edit:${groupId}`}
      title={t('editTitle', { name: record.data.name })}
      saveLabel={t('save')}
      initial={fieldsOf(record.data)}
      isNew={false}
      save={async (group, meetingsFrom) => (await change.mutateAsync({ ...group, groupId, meetingsFrom })).groupId}
      onDone={back}
      onCancel={back}
    />
  )
}

function fieldsOf(group: GroupDetail): NewGroup {
  const {
    id: _,
    roster: __,
    startingLater: ___,
    waiting: ____,
    closures: _____,
    substitutes: ______,
    ...fields
  } = group
  return { ...fields, staff: group.staff.map(({ staffId, role }) => ({ staffId, role })) }
}

function NotFound() {
  const t = useWords()
  const goTo = useGoTo()
  return (
    <EmptyState title={t('notFoundTitle')} action={<Button onPress={() => goTo('/groups')}>{t('toGroups')}</Button>}>
      {t('notFoundText')}
    </EmptyState>
  )
}
