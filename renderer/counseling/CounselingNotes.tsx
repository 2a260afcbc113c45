import { useState } from 'react'
import type { ClientId } from '#shared/clients/client.ts'
import type { CounselingNote } from '#shared/counseling/counseling-note.ts'
import { useDraftField } from '#renderer/app/autosave.ts'
import { call } from '#renderer/app/call.ts'
import { formatDay, formatMoment, useToday } from '#renderer/app/day.ts'
import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { useWords } from './counseling.words.ts'
import styles from './counseling.module.css'

export interface CounselingProps {
  readonly clientId: ClientId
}

/** A person's own SUD counseling notes about a client, for those with the permission; nothing of them is asked for until it is opened [CN1]. */
export function CounselingNotes({ clientId }: CounselingProps) {
  const t = useWords()
  const { data: mayKeep } = useCall('counseling.mayKeep')
  const [isOpen, setOpen] = useState(false)
  if (mayKeep !== true) return null
  return (
    <section aria-labelledby="counseling-notes" className={styles['notes']}>
      <div className={styles['head']}>
        <h2 id="counseling-notes">{t('title')}</h2>
        <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? 'hide' : 'show')}
        </Button>
      </div>
      <p className={styles['alone']}>
        <Icon name="lock" />
        {t('alone')}
      </p>
      {isOpen && <OwnNotes clientId={clientId} />}
    </section>
  )
}

function OwnNotes({ clientId }: CounselingProps) {
  const t = useWords()
  const today = useToday()
  const begin = useCommand('counseling.begin')
  const { data: notes, error } = useCall('counseling.ofClient', { clientId })
  const ofToday = notes?.filter(note => note.writtenOn === today) ?? []
  const earlier = notes?.filter(note => note.writtenOn !== today) ?? []
  const failed = error ?? begin.error
  return (
    <>
      <p className={styles['line']}>{t('what')}</p>
      <p className={styles['line']}>{t('instead')}</p>
      {failed !== null && <Banner tone="error">{failed.message}</Banner>}
      {notes?.length === 0 && <p className={styles['line']}>{t('none')}</p>}
      {notes !== undefined && ofToday.length === 0 && (
        <div>
          <Button isDisabled={begin.isPending} onPress={() => begin.mutate({ clientId, writtenOn: today })}>
            {t('begin')}
          </Button>
        </div>
      )}
      {ofToday.map(note => (
        <CounselingField key={note.counselingNoteId} clientId={clientId} note={note} isBegun={begin.isSuccess} />
      ))}
      {earlier.length > 0 && (
        <details className={styles['earlier']}>
          <summary>{t('earlier', { count: earlier.length })}</summary>
          <ul className={styles['list']}>
            {earlier.map(note => (
              <li key={note.counselingNoteId}>
                <CounselingField clientId={clientId} note={note} isBegun={false} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

interface FieldProps extends CounselingProps {
  readonly note: CounselingNote
  /** Just begun: the person writes on at once. */
  readonly isBegun: boolean
}

/** One note, which saves itself as it is typed. */
function CounselingField({ clientId, note, isBegun }: FieldProps) {
  const t = useWords()
  const { counselingNoteId, writtenOn, text, savedAt } = note
  const field = useDraftField(text, typed => call('counseling.save', { clientId, counselingNoteId, text: typed }))
  return (
    <div className={styles['note']}>
      <TextArea
        label={t('ofDay', { date: formatDay(writtenOn) })}
        {...field}
        maxLength={20_000}
        rows={6}
        autoFocus={isBegun}
      />
      <span className={styles['small']}>{t('savedAt', { when: formatMoment(savedAt) })}</span>
    </div>
  )
}
