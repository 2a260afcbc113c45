import { recordWriters } from '#shared/facilitators/role-sets.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { TopicCover } from '#shared/coverage/coverage.ts'
import { useToday } from '#renderer/app/day.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { CoverMark } from './CoverMark.tsx'
import { MakeUpLine } from './MakeUpLine.tsx'
import { OfferButton } from './OfferButton.tsx'
import { useWords } from './coverage.words.ts'
import styles from './coverage.module.css'

interface Props {
  readonly client: { readonly clientId: ClientId; readonly name: string }
  readonly topic: { readonly topicId: string; readonly title: string }
  readonly cover: TopicCover
  readonly onClose: () => void
}

/** One client and one topic: what it is, and a make-up, offered or recorded. */
export function CellDialog({ client, topic, cover, onClose }: Props) {
  const t = useWords()
  const mayWrite = useHasRole(recordWriters)
  const { clientId, name } = client
  const { topicId, title } = topic
  const { data, error } = useCall('coverage.ofClient', { clientId, onDate: useToday() })
  const own = data?.makeUps.filter(makeUp => makeUp.topicId === topicId) ?? []
  const isOpen = own.some(makeUp => makeUp.madeUpOn === null)
  const mayOffer = mayWrite && data !== undefined && !isOpen && (cover === 'missed' || cover === 'not-offered')
  return (
    <Dialog
      size="small"
      onClose={onClose}
      closeLabel={t('close')}
      title={t('cellTitle', { name, topic: title })}
      actions={mayOffer && <OfferButton clientId={clientId} topicId={topicId} title={title} />}
    >
      <p className={styles['line']}>
        <CoverMark cover={cover} /> <b>{t(`cover.${cover}`)}</b>
      </p>
      <p>{t(cover === 'had' ? 'cellHad' : cover === 'missed' ? 'cellMissed' : `cell${capital(cover)}`)}</p>
      {own.length > 0 && (
        <ul className={styles['plain']}>
          {own.map(makeUp => (
            <li key={makeUp.makeUpId}>
              <MakeUpLine makeUp={makeUp} mayWrite={mayWrite} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles['links']}>
        <LinkTo path={`/clients/${clientId}`}>{t('toClient')}</LinkTo>
        <LinkTo path={`/curriculum/${topicId}`}>{t('toTopic')}</LinkTo>
      </p>
      <ErrorText>{error?.message}</ErrorText>
    </Dialog>
  )
}

const capital = (cover: 'made-up' | 'not-offered') => (cover === 'made-up' ? 'Made-up' : 'Not-offered')
