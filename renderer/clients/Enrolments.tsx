import { useState } from 'react'
import type * as z from 'zod'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { formatDay, useToday } from '#renderer/app/day.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { rosterWriters } from '#shared/facilitators/role-sets.ts'
import type { ClientEnrolment, ClientId } from '#shared/clients/client.ts'
import { EndEnrolmentDialog } from './EndEnrolmentDialog.tsx'
import { EnrolDialog } from './EnrolDialog.tsx'
import { useWords } from './clients.words.ts'
import styles from './clients.module.css'

type Enrolment = z.infer<typeof ClientEnrolment>

/** The groups a client is, will be and was in. A return is a new enrolment, so the past stays as it was. */
export function Enrolments({ clientId, enrolments }: { clientId: ClientId; enrolments: readonly Enrolment[] }) {
  const t = useWords()
  const today = useToday()
  const mayChange = useHasRole(rosterWriters)
  const [enrolling, setEnrolling] = useState<{ groupId: string | null } | null>(null)
  const [ending, setEnding] = useState<Enrolment | null>(null)
  const current = enrolments.filter(({ endsOn }) => endsOn === null || endsOn >= today)
  const past = enrolments.filter(({ endsOn }) => endsOn !== null && endsOn < today)
  return (
    <section aria-labelledby="client-groups">
      <div className={styles.sectionHead}>
        <h2 id="client-groups">{t('enrolments')}</h2>
        {mayChange && (
          <Button variant="primary" onPress={() => setEnrolling({ groupId: null })}>
            {t('enrol')}
          </Button>
        )}
      </div>
      {current.length === 0 && (
        <p className={styles.muted}>{t(enrolments.length === 0 ? 'noEnrolments' : 'noneCurrent')}</p>
      )}
      <ul className={styles.cards}>
        {current.map(enrolment => (
          <li key={enrolment.enrolmentId} className={styles.card}>
            <EnrolmentText enrolment={enrolment} />
            {mayChange && enrolment.endsOn === null && (
              <Button
                variant="plain"
                aria-label={t('endEnrolmentOf', { group: enrolment.groupName })}
                onPress={() => setEnding(enrolment)}
              >
                {t('endEnrolment')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <details className={styles.past}>
          <summary>{t('past')}</summary>
          <ul className={styles.cards}>
            {past.map(enrolment => (
              <li key={enrolment.enrolmentId} className={styles.card}>
                <EnrolmentText enrolment={enrolment} />
                {mayChange && (
                  <Button variant="plain" onPress={() => setEnrolling({ groupId: enrolment.groupId })}>
                    {t('enrolAgain')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {enrolling && <EnrolDialog clientId={clientId} groupId={enrolling.groupId} onClose={() => setEnrolling(null)} />}
      {ending && <EndEnrolmentDialog enrolment={ending} onClose={() => setEnding(null)} />}
    </section>
  )
}

function EnrolmentText({ enrolment }: { enrolment: Enrolment }) {
  const t = useWords()
  const today = useToday()
  const from = formatDay(enrolment.startsOn)
  const until = enrolment.endsOn === null ? null : formatDay(enrolment.endsOn)
  const dates =
    until === null
      ? t(enrolment.startsOn > today ? 'fromDate' : 'since', { date: from })
      : t('until', { from, to: until })
  return (
    <div className={styles.what}>
      <LinkTo path={`/groups/${enrolment.groupId}`}>
        <UserText>{enrolment.groupName}</UserText>
      </LinkTo>
      <span className={styles.muted}>
        {dates}
        {enrolment.endReason !== null && (
          <>
            {' · '}
            <UserText>{enrolment.endReason}</UserText>
          </>
        )}
      </span>
    </div>
  )
}
