import type { ReactNode } from 'react'
import { formatDay } from '#renderer/app/day.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { GroupDetail } from '#shared/groups/group.ts'
import { meetingLines } from './meeting-text.ts'
import { TrackAlone } from './TrackAlone.tsx'
import { useWords } from './groups.words.ts'
import styles from './groups.module.css'

/** What is set for a group. */
export function GroupFacts({ group }: { group: GroupDetail }) {
  const t = useWords()
  const { topicIds, mode } = group.plan
  const plan =
    topicIds.length === 0
      ? t('planNone')
      : t(mode === 'ordered' ? 'planOrdered' : 'planFree', { count: topicIds.length })
  const from = formatDay(group.startsOn)
  const meets = meetingLines(group.meetings)
  return (
    <Card as="section" title={t('facts')}>
      <dl className={styles.facts}>
        <Fact label={t('factMeets')}>{meets.length > 0 && meets.map(line => <div key={line}>{line}</div>)}</Fact>
        <Fact label={t('factPlace')}>{group.place && <UserText>{group.place}</UserText>}</Fact>
        <Fact label={t('factKind')}>{t(`kind.${group.kind}`)}</Fact>
        <Fact label={t('factOpen')}>{t(group.isOpen ? 'openText' : 'closedText')}</Fact>
        <Fact label={t('factRuns')}>
          {group.endsOn === null ? t('runsFrom', { from }) : t('runsUntil', { from, to: formatDay(group.endsOn) })}
        </Fact>
        <Fact label={t('factStaff')}>
          {group.staff.map(({ staffId, name, role }) => (
            <div key={staffId}>
              <UserText>{name}</UserText> <span className={styles.muted}>{t(`role.${role}`)}</span>
            </div>
          ))}
        </Fact>
        <Fact label={t('factLimits')}>
          {group.minimum !== null && <div>{t('factMinimum', { count: group.minimum })}</div>}
          {group.clientsPerStaff !== null && <div>{t('factPerStaff', { count: group.clientsPerStaff })}</div>}
        </Fact>
        <Fact label={t('factService')}>{group.serviceCode}</Fact>
        <Fact label={t('factPlan')}>{plan}</Fact>
      </dl>
      <TrackAlone topicIds={topicIds} kind={group.kind} meetings={group.meetings} />
    </Card>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const t = useWords()
  const isSet = Array.isArray(children) ? children.some(Boolean) : Boolean(children)
  return (
    <div>
      <dt>{label}</dt>
      <dd>{isSet ? children : <span className={styles.muted}>{t('unsaid')}</span>}</dd>
    </div>
  )
}
