import { useState } from 'react'
import type { KeptBackup, StaffPerson } from '#shared/facilitators/person.ts'
import type { StaffId } from '#shared/facilitators/staff-member.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useVaultStatus } from '#renderer/app/vault-state.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { EmergencyUses } from './EmergencyUses.tsx'
import styles from './facilitators.module.css'
import { useWords } from './facilitators.words.ts'
import { NamedOnly } from './NamedOnly.tsx'
import { PeopleDialogs, type Asked } from './PeopleDialogs.tsx'
import { PersonRow } from './PersonRow.tsx'
import { RemovedNotice } from './RemovedNotice.tsx'
import { usePeople } from './use-people.ts'

/** Who can unlock, who is only named, who is no longer here; for administrators. Auditors find the uses of the recovery code. */
export function PeopleScreen() {
  const t = useWords()
  const status = useVaultStatus()
  if (status.state !== 'open') return null
  const { roles, id } = status.person
  const back = <LinkTo path="/settings">{t('back')}</LinkTo>
  if (roles.includes('administrator')) return <AllPeople ownId={id} />
  return (
    <Page title={t('title')} back={back}>
      {roles.includes('auditor') ? <EmergencyUses /> : <p>{t('onlyAdministrator')}</p>}
    </Page>
  )
}

function AllPeople({ ownId }: { readonly ownId: StaffId }) {
  const t = useWords()
  const { data, error } = usePeople()
  const [asked, ask] = useState<Asked | null>(null)
  const [removed, setRemoved] = useState<{ name: string; backups: readonly KeptBackup[] } | null>(null)
  return (
    <Page
      title={t('title')}
      back={<LinkTo path="/settings">{t('back')}</LinkTo>}
      actions={
        <Button variant="primary" onPress={() => ask({ what: 'add', person: null })}>
          {t('add')}
        </Button>
      }
    >
      <div className={styles['sections']}>
        {removed !== null && <RemovedNotice {...removed} onDismiss={() => setRemoved(null)} />}
        {error !== null && <Banner tone="error">{error.message}</Banner>}
        <EmergencyUses />
        <Card as="section" label={t('title')} padding="roomy" className={styles['card']}>
          <p className={styles['quiet']}>{t('why')}</p>
          {data === undefined && error === null && <Skeleton lines={4} />}
          <ul className={styles['list']}>
            {data
              ?.filter(({ hasSlot }) => hasSlot)
              .map(person => (
                <PersonRow key={person.id} person={person} isOwn={person.id === ownId}>
                  <PersonButtons person={person} isOwn={person.id === ownId} ask={ask} />
                </PersonRow>
              ))}
          </ul>
        </Card>
        {data !== undefined && <NamedOnly people={data.filter(({ hasSlot }) => !hasSlot)} ask={ask} />}
      </div>
      {asked !== null && (
        <PeopleDialogs asked={asked} ask={ask} onRemoved={(name, backups) => setRemoved({ name, backups })} />
      )}
    </Page>
  )
}

interface PersonButtonsProps {
  readonly person: StaffPerson
  readonly isOwn: boolean
  readonly ask: (asked: Asked) => void
}

function PersonButtons({ person, isOwn, ask }: PersonButtonsProps) {
  const t = useWords()
  const { name } = person
  return (
    <>
      <Button onPress={() => ask({ what: 'edit', person })} aria-label={t('editNamed', { name })}>
        {t('edit')}
      </Button>
      {!isOwn && (
        <>
          <Button onPress={() => ask({ what: 'reset', person })} aria-label={t('resetNamed', { name })}>
            {t('reset')}
          </Button>
          <Button onPress={() => ask({ what: 'remove', person })} aria-label={t('removeNamed', { name })}>
            {t('remove')}
          </Button>
        </>
      )}
    </>
  )
}
