import { useState } from 'react'
import type { Jot } from '#shared/notes/jot.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { formatMoment } from '#renderer/app/day.ts'
import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { keyOn } from '#renderer/ui/keys.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { openJot } from './jot-open.ts'
import { useWords } from './jots.words.ts'
import type { NoteClient } from './note-target.ts'
import styles from './notes.module.css'

interface Props {
  readonly sessionId: SessionId
  readonly everyone: readonly NoteClient[]
}

/** Everything I jotted in this session, oldest first; each can be removed. */
export function MyJots({ sessionId, everyone }: Props) {
  const t = useWords()
  const { data: jots, error } = useCall('notes.jots', { sessionId })
  const drop = useCommand('notes.dropJot')
  const [asked, setAsked] = useState<Jot | null>(null)
  if (error !== null) return <Banner tone="error">{t('failed', { message: error.message })}</Banner>
  return (
    <section className={styles['jots']} aria-label={t('mine')}>
      <div className={styles['head']}>
        <h3>{t('mine')}</h3>
        <Button shortcut={keyOn('session.jot')} onPress={() => openJot(null)}>
          {t('jot')}
        </Button>
      </div>
      <p className={styles['muted']}>{t(jots?.length === 0 ? 'none' : 'mineHelp')}</p>
      <ol className={styles['jotList']}>
        {(jots ?? []).map(jot => {
          const name = everyone.find(client => client.clientId === jot.clientId)?.name
          const time = formatMoment(jot.jottedAt)
          return (
            <li key={jot.jotId} className={styles['jot']}>
              <span className={styles['jotWords']}>
                <span className={styles['jotTime']}>
                  {time}
                  {name !== undefined && (
                    <>
                      {' · '}
                      <UserText>{name}</UserText>
                    </>
                  )}
                </span>
                <br />
                <UserText>{jot.text}</UserText>
              </span>
              <Button
                variant="plain"
                icon="close"
                aria-label={t('removeOne', { time })}
                onPress={() => {
                  drop.reset()
                  setAsked(jot)
                }}
              />
            </li>
          )
        })}
      </ol>
      {asked !== null && (
        <ConfirmDialog
          title={t('removeTitle')}
          confirmLabel={t('remove')}
          cancelLabel={t('cancel')}
          isDangerous
          isPending={drop.isPending}
          errorMessage={drop.error?.message}
          onConfirm={() => drop.mutate({ sessionId, jotId: asked.jotId }, { onSuccess: () => setAsked(null) })}
          onClose={() => setAsked(null)}
        >
          {t('removeHelp')}
        </ConfirmDialog>
      )}
    </section>
  )
}
