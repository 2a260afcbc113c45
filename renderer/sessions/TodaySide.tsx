import type { Today, UnfinishedSession } from '#shared/sessions/session.ts'
import { formatDay } from '#renderer/app/day.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './sessions.words.ts'
import styles from './today.module.css'

/** What is still to be done, and who is new. Shows nothing when there is neither. */
export function TodaySide({ today }: { readonly today: Today }) {
  const t = useWords()
  return (
    <aside className={styles['side']}>
      {today.unfinished.length > 0 && (
        <section className={styles['card']} aria-label={t('unfinished')}>
          <h2>{t('unfinished')}</h2>
          <ul>
            {today.unfinished.map(session => (
              <li key={session.sessionId}>
                <LinkTo path={`/sessions/${session.sessionId}`}>
                  <UserText>{session.groupName}</UserText>,{' '}
                  {session.heldOn === today.date ? t('today').toLowerCase() : formatDay(session.heldOn)}
                </LinkTo>
                <span className={styles['chips']}>
                  {lacks(t, session).map(({ text, tone }) => (
                    <Chip key={text} tone={tone}>
                      {text}
                    </Chip>
                  ))}
                </span>
                {!session.isRunning && (session.notesMissing > 0 || session.groupNoteMissing) && (
                  <LinkTo
                    path={`/sessions/${session.sessionId}/notes`}
                    aria-label={t('toNotesOf', { group: session.groupName })}
                  >
                    {t('toNotes')}
                  </LinkTo>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {today.newClients.length > 0 && (
        <section className={styles['card']} aria-label={t('newClients')}>
          <h2>{t('newClients')}</h2>
          <ul>
            {today.newClients.map(client => (
              <li key={`${client.clientId} ${client.groupName}`}>
                <LinkTo path={`/clients/${client.clientId}`}>
                  <UserText>{client.name}</UserText>
                </LinkTo>
                <span className={styles['small']}>
                  <UserText>{client.groupName}</UserText>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}

function lacks(t: ReturnType<typeof useWords>, session: UnfinishedSession) {
  return [
    session.isRunning ? { text: t('stillRunning'), tone: 'present' as const } : null,
    session.notRecorded > 0
      ? { text: t('notRecorded', { count: session.notRecorded }), tone: 'absent' as const }
      : null,
    session.notesMissing > 0
      ? { text: t('notesMissing', { count: session.notesMissing }), tone: 'late' as const }
      : null,
    session.groupNoteMissing ? { text: t('groupNoteMissing'), tone: 'late' as const } : null,
  ].filter(lack => lack !== null)
}
