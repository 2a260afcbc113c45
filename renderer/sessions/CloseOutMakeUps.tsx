import type { ReactNode } from 'react'
import { Toolbar } from 'react-aria-components/Toolbar'
import type { Output } from '#shared/ipc/types.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { useToday } from '#renderer/app/day.ts'
import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { CloseOutPart } from './CloseOutPart.tsx'
import { useWords } from './close-out.words.ts'
import styles from './close-out.module.css'

type Missed = Output<'coverage.missedIn'>[number]

interface Props {
  readonly sessionId: SessionId
  readonly packetOf: (topicId: string, copies: number) => ReactNode
}

/** Who missed which topic, and the offer to make it up: to all of a topic with one press, or to one. */
export function CloseOutMakeUps({ sessionId, packetOf }: Props) {
  const t = useWords()
  const { data, error } = useCall('coverage.missedIn', { sessionId })
  const byTopic = Map.groupBy(data ?? [], one => one.topicId)
  return (
    <CloseOutPart title={t('makeUps')} isDone={data !== undefined && data.every(one => one.makeUpId !== null)}>
      {data?.length === 0 && <p className={styles['small']}>{t('makeUpsNone')}</p>}
      {[...byTopic].map(([topicId, missed]) => (
        <OfTopic
          key={topicId}
          sessionId={sessionId}
          topicId={topicId}
          missed={missed}
          packet={packetOf(topicId, missed.length)}
        />
      ))}
      <ErrorText>{error?.message}</ErrorText>
    </CloseOutPart>
  )
}

interface TopicProps {
  readonly sessionId: SessionId
  readonly topicId: string
  readonly missed: readonly Missed[]
  readonly packet: ReactNode
}

function OfTopic({ sessionId, topicId, missed, packet }: TopicProps) {
  const t = useWords()
  const today = useToday()
  const offer = useCommand('coverage.offerMakeUp')
  const withdraw = useCommand('coverage.withdrawMakeUp')
  const topic = missed[0]?.title ?? topicId
  const open = missed.filter(one => one.makeUpId === null)
  const offerTo = async (some: readonly Missed[]) => {
    for (const { clientId } of some) await offer.mutateAsync({ clientId, topicId, sessionId, offeredOn: today })
  }
  const takeBack = async (some: readonly Missed[]) => {
    for (const { clientId, makeUpId } of some) if (makeUpId !== null) await withdraw.mutateAsync({ clientId, makeUpId })
  }
  // A refusal stands below; the list shows what was kept.
  const press = (work: Promise<void>) => void work.catch(() => undefined)
  return (
    <div className={styles['topic']}>
      <b>{topic}</b>
      <Toolbar aria-label={topic} className={styles['tools'] ?? ''}>
        <Button
          isPressed={open.length === 0}
          aria-label={t('offerAllOf', { topic, count: missed.length })}
          onPress={() => press(open.length === 0 ? takeBack(missed) : offerTo(open))}
        >
          {t('offerAll', { count: missed.length })}
        </Button>
        {missed.map(one => (
          <Button
            key={one.clientId}
            variant={one.makeUpId === null ? 'plain' : 'quiet'}
            isPressed={one.makeUpId !== null}
            aria-label={t('offerTo', { topic, name: one.name })}
            onPress={() => press(one.makeUpId === null ? offerTo([one]) : takeBack([one]))}
          >
            <UserText>{one.name}</UserText>
          </Button>
        ))}
        {packet}
      </Toolbar>
      <span className={styles['small']} role="status">
        {t('offeredOf', { offered: missed.length - open.length, missed: missed.length })}
      </span>
      <ErrorText>{offer.error?.message ?? withdraw.error?.message}</ErrorText>
    </div>
  )
}
