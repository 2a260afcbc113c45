import type { ReactNode } from 'react'
import { Temporal } from 'temporal-polyfill'
import { formatDay, useToday } from '#renderer/app/day.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { Client } from '#shared/clients/client.ts'
import { useWords } from './clients.words.ts'
import styles from './clients.module.css'

/** What is recorded of a client, empty fields said as such. */
export function ClientFacts({ client }: { client: Client }) {
  const t = useWords()
  const age = useAge(client.bornOn)
  const hours = client.weeklyTargetMinutes / 60
  return (
    <Card as="aside" title={t('facts')}>
      <dl className={styles.facts}>
        <Fact label={t('factRecord')}>{client.recordNumber && <UserText>{client.recordNumber}</UserText>}</Fact>
        <Fact label={t('factBorn')}>
          {client.bornOn && `${formatDay(client.bornOn)}${age === null ? '' : ` · ${t('age', { count: age })}`}`}
        </Fact>
        <Fact label={t('factAdmitted')}>{client.admittedOn && formatDay(client.admittedOn)}</Fact>
        <Fact label={t('factLevel')}>{client.levelOfCare && <UserText>{client.levelOfCare}</UserText>}</Fact>
        <Fact label={t('factHours')}>{t('hours', { count: hours })}</Fact>
        <Fact label={t('factStage')}>{client.stage && t(`stage.${client.stage}`)}</Fact>
        <Fact label={t('factNotes')}>
          {client.notesForStaff && <UserText isPreserved>{client.notesForStaff}</UserText>}
        </Fact>
      </dl>
    </Card>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const t = useWords()
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children || <span className={styles.muted}>{t('unsaid')}</span>}</dd>
    </div>
  )
}

function useAge(bornOn: string | null): number | null {
  const today = useToday()
  if (bornOn === null || bornOn > today) return null
  return Temporal.PlainDate.from(bornOn).until(today, { largestUnit: 'year' }).years
}
