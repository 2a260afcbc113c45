import { useParams, useSearch } from '@tanstack/react-router'
import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { useToday } from '#renderer/app/day.ts'
import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { Track, TrackPart } from '#shared/curriculum/track.ts'
import { GroupId, type GroupDetail, type NewGroup } from '#shared/groups/group.ts'
import { meetingsOf, planOf } from '#shared/groups/track-plan.ts'
import { GroupForm } from './GroupForm.tsx'
import { useWords } from './groups.words.ts'
import { useWords as useTrackWords } from './track-plan.words.ts'

const USUAL_CAPACITY = 12

/** The form of a new group, blank or filled from a track's part, or of the one the address names. */
export function GroupFormScreen() {
  const { groupId } = useParams({ strict: false })
  const { track, part } = useSearch({ strict: false }) as { track?: unknown; part?: unknown } // whatever the address holds
  if (groupId === undefined && typeof track === 'string' && typeof part === 'string')
    return <AddGroupOfTrack key={`${track}:${part}`} trackId={track} partId={part} />
  if (groupId === undefined) return <AddGroup from={null} />
  const id = GroupId.safeParse(groupId)
  return id.success ? <EditGroup groupId={id.data} /> : <NotFound />
}

function AddGroupOfTrack({ trackId, partId }: { readonly trackId: string; readonly partId: string }) {
  const w = useTrackWords()
  const { data: track, error } = useCall('curriculum.track', { trackId })
  if (error) return <Banner tone="error">{error.message}</Banner>
  if (track === undefined) return <Skeleton lines={8} />
  const part = track?.parts.find(({ id }) => id === partId)
  if (track === null || part === undefined) return <Banner tone="error">{w('noPart')}</Banner>
  return <AddGroup from={{ track, part }} />
}

interface FromTrack {
  readonly track: Track
  readonly part: TrackPart
}

function AddGroup({ from }: { readonly from: FromTrack | null }) {
  const t = useWords()
  const w = useTrackWords()
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
  const save = async (group: NewGroup) => (await add.mutateAsync(group)).groupId
  const words = { title: t('newTitle'), saveLabel: t('saveNew'), isNew: true, save }
  if (from !== null) {
    const { track, part } = from
    const back = () => goTo(`/curriculum/${track.id}?part=groups`)
    return (
      <GroupForm
        {...words}
        formKey={`groups.new:${track.id}:${part.id}`}
        initial={{ ...blank, ...fieldsOfPart(part) }}
        hint={w('fromTrack', { track: track.title, part: part.title })}
        onDone={back}
        onCancel={back}
      />
    )
  }
  return (
    <GroupForm
      {...words}
      formKey="groups.new"
      initial={blank}
      onDone={id => goTo(`/groups/${id}`)}
      onCancel={() => goTo('/groups')}
    />
  )
}

const fieldsOfPart = (part: TrackPart) => ({
  name: part.title,
  kind: part.groupKind,
  meetings: meetingsOf(part),
  plan: planOf(part, true),
})

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
