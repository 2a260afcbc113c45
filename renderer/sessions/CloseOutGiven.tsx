import { useRef, useState } from 'react'
import { Toolbar } from 'react-aria-components/Toolbar'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { Delivery, GivenThing, SessionDetail } from '#shared/sessions/session.ts'
import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { CloseOutPart } from './CloseOutPart.tsx'
import { useWords } from './close-out.words.ts'
import styles from './close-out.module.css'

interface Props {
  readonly detail: SessionDetail
  /** Who was in the room. */
  readonly here: readonly AttendanceRow[]
}

/** Homework and handout of each topic: to everyone who was here, or to some of them. */
export function CloseOutGiven({ detail, here }: Props) {
  const t = useWords()
  return (
    <CloseOutPart title={t('given')}>
      {detail.deliveries.length === 0 && <p className={styles['small']}>{t('noTopic')}</p>}
      {detail.deliveries.length > 0 && here.length === 0 && <p className={styles['small']}>{t('nobodyHere')}</p>}
      {here.length > 0 &&
        detail.deliveries.map(delivery => (
          <OfTopic key={delivery.deliveryId} detail={detail} delivery={delivery} here={here} />
        ))}
    </CloseOutPart>
  )
}

function OfTopic({ detail, delivery, here }: Props & { readonly delivery: Delivery }) {
  const t = useWords()
  const { data: topic } = useCall('curriculum.topic', { topicId: delivery.topicId })
  // While it is read, and for a topic that has left the library, nothing is known against either.
  const things = (['homework', 'handout'] as const).filter(what =>
    topic ? (what === 'homework' ? topic.betweenSessions !== null : topic.handout.length > 0) : true,
  )
  return (
    <div className={styles['topic']}>
      <b>{delivery.title}</b>
      {things.length === 0 && <p className={styles['small']}>{t('nothingToGive')}</p>}
      {things.map(what => (
        <OneThing key={what} detail={detail} delivery={delivery} here={here} what={what} />
      ))}
    </div>
  )
}

interface ThingProps extends Props {
  readonly delivery: Delivery
  readonly what: GivenThing
}

function OneThing({ detail, delivery, here, what }: ThingProps) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const { given, isBegun, set, fault } = useGiven(detail, delivery, what)
  const all = here.map(row => row.clientId)
  const count = all.filter(id => given.has(id)).length
  const isAll = count === all.length
  // Before anything was given everybody here stands ticked: who gets nothing is the exception.
  const ticked = isBegun ? given : new Set(all)
  const of = { what: t(what), topic: delivery.title, count: all.length }
  const toggle = (id: ClientId) => set(ticked.has(id) ? [...ticked].filter(one => one !== id) : [...ticked, id])
  return (
    <>
      <div className={styles['line']}>
        <span className={styles['thing']}>{t(what)}</span>
        <Toolbar aria-label={`${t(what)}, ${delivery.title}`} className={styles['tools'] ?? ''}>
          <Button isPressed={isAll} aria-label={t('toAllOf', of)} onPress={() => set(isAll ? [] : all)}>
            {t('toAll', of)}
          </Button>
          <Button aria-expanded={isOpen} aria-label={t('toSomeOf', of)} onPress={() => setOpen(!isOpen)}>
            {t('toSome')}
          </Button>
        </Toolbar>
        <span className={styles['small']} role="status">
          {count === 0 ? t('givenNobody') : t('givenOf', { given: count, here: all.length })}
        </span>
      </div>
      {isOpen && (
        <div className={styles['some']} role="group" aria-label={t('toSomeOf', of)}>
          <p className={styles['small']}>{t(isBegun ? 'untick' : 'untickFirst')}</p>
          {here.map(row => (
            <CheckboxField
              key={row.clientId}
              isSelected={ticked.has(row.clientId)}
              onChange={() => toggle(row.clientId)}
            >
              <UserText>{row.name}</UserText>
            </CheckboxField>
          ))}
        </div>
      )}
      <ErrorText>{fault}</ErrorText>
    </>
  )
}

/** Who was given it, painted at the press; presses are kept in their order. */
function useGiven(detail: SessionDetail, { deliveryId }: Delivery, what: GivenThing) {
  const give = useCommand('sessions.give')
  const [painted, setPainted] = useState<ReadonlySet<ClientId> | null>(null)
  const order = useRef(Promise.resolve())
  const stored = detail.given.filter(one => one.deliveryId === deliveryId && one.what === what)
  const given = painted ?? new Set(stored.map(one => one.clientId))
  const set = (clientIds: readonly ClientId[]) => {
    setPainted(new Set(clientIds))
    order.current = order.current
      .then(() => give.mutateAsync({ sessionId: detail.id, deliveryId, what, clientIds: [...clientIds] }))
      .catch(() => setPainted(null)) // what is stored stands; the fault is told below
  }
  /** Something was pressed here, or stands from before: then what is ticked is what is recorded. */
  const isBegun = painted !== null || stored.length > 0
  return { given, isBegun, set, fault: give.error?.message }
}
