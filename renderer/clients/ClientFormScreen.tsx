import { useParams } from '@tanstack/react-router'
import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { useToday } from '#renderer/app/day.ts'
import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import {
  ClientId,
  DEFAULT_WEEKLY_TARGET_MINUTES,
  displayName,
  type Client,
  type NewClient,
} from '#shared/clients/client.ts'
import { ClientForm } from './ClientForm.tsx'
import { useWords } from './clients.words.ts'

const BLANK: NewClient = {
  legalFirstName: '',
  legalLastName: '',
  preferredName: null,
  pronouns: null,
  recordNumber: null,
  bornOn: null,
  admittedOn: null,
  levelOfCare: null,
  weeklyTargetMinutes: DEFAULT_WEEKLY_TARGET_MINUTES,
  stage: null,
  notesForStaff: '',
}

/** The form of a new client, or of the one the address names. */
export function ClientFormScreen() {
  const { clientId } = useParams({ strict: false })
  if (clientId === undefined) return <AddClient />
  const id = ClientId.safeParse(clientId)
  return id.success ? <EditClient clientId={id.data} /> : <NotFound />
}

function AddClient() {
  const t = useWords()
  const goTo = useGoTo()
  const today = useToday()
  const add = useCommand('clients.add')
  return (
    <ClientForm
      formKey="clients.new"
      title={t('newTitle')}
      saveLabel={t('saveNew')}
      initial={BLANK}
      save={async client => (await add.mutateAsync({ client, today })).id}
      onDone={id => goTo(`/clients/${id}`)}
      onCancel={() => goTo('/clients')}
    />
  )
}

function EditClient({ clientId }: { clientId: ClientId }) {
  const t = useWords()
  const goTo = useGoTo()
  const today = useToday()
  const record = useCall('clients.get', { clientId, today })
  const change = useCommand('clients.change')
  if (record.error) return <Banner tone="error">{record.error.message}</Banner>
  if (record.data === undefined) return <Skeleton lines={8} />
  if (record.data === null) return <NotFound />
  const back = () => goTo(`/clients/${clientId}`)
  return (
    <ClientForm
      key={clientId}
      formKey={`clients.edit:${clientId}`}
      title={t('editTitle', { name: displayName(record.data.client) })}
      saveLabel={t('save')}
      initial={fieldsOf(record.data.client)}
      note={t('datedHint')}
      save={async client => (await change.mutateAsync({ clientId, client, today })).id}
      onDone={back}
      onCancel={back}
    />
  )
}

function fieldsOf({ id: _id, updatedAt: _updatedAt, ...fields }: Client): NewClient {
  return fields
}

function NotFound() {
  const t = useWords()
  const goTo = useGoTo()
  return (
    <EmptyState title={t('notFoundTitle')} action={<Button onPress={() => goTo('/clients')}>{t('toClients')}</Button>}>
      {t('notFoundText')}
    </EmptyState>
  )
}
