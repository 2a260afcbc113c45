import { useParams } from '@tanstack/react-router'
import { ClientCoverage, ClientTrackWeek, CounselingNotes, GoalsOfClient } from '#renderer/app/client-parts.tsx'
import { HoursOfClient } from '#renderer/app/hours-parts.tsx'
import { ClientOut } from '#renderer/app/out-parts.tsx'
import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { useToday } from '#renderer/app/day.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { recordReaders, recordWriters, rosterWriters } from '#shared/facilitators/role-sets.ts'
import { displayName, ClientId, type Client } from '#shared/clients/client.ts'
import { ClientFlags } from './ClientFlags.tsx'
import { ClientFacts } from './ClientFacts.tsx'
import { Enrolments } from './Enrolments.tsx'
import { Timeline } from './Timeline.tsx'
import { useWords } from './clients.words.ts'
import styles from './clients.module.css'

/** One client: facts, groups and what was recorded in sessions. */
export function ClientScreen() {
  const { clientId } = useParams({ strict: false })
  const id = ClientId.safeParse(clientId)
  return id.success ? <ClientRecord clientId={id.data} /> : <NotFound />
}

function ClientRecord({ clientId }: { clientId: ClientId }) {
  const t = useWords()
  const goTo = useGoTo()
  const mayChange = useHasRole(rosterWriters)
  const seesSessions = useHasRole(recordReaders)
  const writes = useHasRole(recordWriters)
  const record = useCall('clients.get', { clientId, today: useToday() })
  if (record.error) return <Banner tone="error">{record.error.message}</Banner>
  if (record.data === undefined) return <Skeleton lines={8} />
  if (record.data === null) return <NotFound />
  const { client, enrolments, flags } = record.data
  return (
    <Page
      title={<UserText>{displayName(client)}</UserText>}
      meta={<Naming client={client} />}
      actions={mayChange && <Button onPress={() => goTo(`/clients/${clientId}/edit`)}>{t('edit')}</Button>}
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          <ClientFlags clientId={clientId} flags={flags} />
          <Enrolments clientId={clientId} enrolments={enrolments} />
          {seesSessions && <GoalsOfClient key={clientId} clientId={clientId} />}
          {seesSessions && <ClientTrackWeek clientId={clientId} />}
          {seesSessions && <ClientCoverage clientId={clientId} />}
          {seesSessions && <Timeline clientId={clientId} />}
          {seesSessions && <ClientOut clientId={clientId} />}
          {writes && <CounselingNotes key={clientId} clientId={clientId} />}
        </div>
        <div className={styles.side}>
          <ClientFacts client={client} />
          {seesSessions && <HoursOfClient clientId={clientId} />}
        </div>
      </div>
    </Page>
  )
}

function Naming({ client }: { client: Client }) {
  const t = useWords()
  const legal = `${client.legalFirstName} ${client.legalLastName}`
  return (
    <span className={styles.naming}>
      {client.pronouns !== null && <UserText>{client.pronouns}</UserText>}
      {legal !== displayName(client) && <UserText>{t('legalName', { name: legal })}</UserText>}
    </span>
  )
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
