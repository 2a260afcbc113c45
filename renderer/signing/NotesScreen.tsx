import { useState } from 'react'
import type { OwedNote } from '#shared/notes/signed-note.ts'
import { recordWriters } from '#shared/facilitators/role-sets.ts'
import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { WaysOfNotes } from '#renderer/app/out-parts.tsx'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { CheckboxField } from '#renderer/ui/CheckboxField.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { CosignList, ReturnedList } from './QueueLists.tsx'
import { DueSession } from './DueSession.tsx'
import { bySession } from './due-words.ts'
import styles from './signing.module.css'
import { useWords } from './signing.words.ts'

const MOST_OWED = 300

/** What is still to be signed, the most urgent first; what was returned; what waits for one's co-signature. */
export function NotesScreen() {
  const t = useWords()
  const { data: owed, error } = useCall('notes.owed')
  const { data: queue, error: queueError } = useCall('notes.toCosign')
  const isSupervisor = useHasRole(['supervisor'])
  const failed = error ?? queueError
  if (failed !== null)
    return (
      <Page title={t('title')}>
        <Banner tone="error">{t('failed', { message: failed.message })}</Banner>
      </Page>
    )
  if (owed === undefined || queue === undefined)
    return (
      <Page title={t('title')}>
        <Skeleton lines={8} />
      </Page>
    )
  const overdue = owed.filter(({ isOverdue }) => isOverdue).length
  const count = t('owedCount', { count: owed.length })
  return (
    <Page
      title={t('title')}
      meta={overdue === 0 ? count : t('counts', { owed: count, overdue: t('overdueCount', { count: overdue }) })}
    >
      <div className={styles['page']}>
        <WaysOfNotes />
        <ReturnedList queue={queue.filter(({ isOwn }) => isOwn)} />
        {isSupervisor && <CosignList queue={queue.filter(({ isOwn }) => !isOwn)} />}
        <Owed owed={owed} />
      </div>
    </Page>
  )
}

function Owed({ owed }: { readonly owed: readonly OwedNote[] }) {
  const t = useWords()
  const goTo = useGoTo()
  const mayWrite = useHasRole(recordWriters)
  const [onlyMine, setOnlyMine] = useState(mayWrite)
  const hasOthers = owed.some(({ isMine }) => !isMine)
  const shown = onlyMine && hasOthers ? owed.filter(({ isMine }) => isMine) : owed
  const sessions = bySession(shown)
  const written = sessions.filter(({ notes }) => notes.some(({ isBegun }) => isBegun))
  return (
    <section className={styles['section']} aria-labelledby="notes-to-sign">
      <div className={styles['sectionHead']}>
        <h2 id="notes-to-sign">{t('toSign')}</h2>
        {hasOthers && (
          <CheckboxField isSelected={onlyMine} onChange={setOnlyMine}>
            {t('onlyMine')}
          </CheckboxField>
        )}
        {mayWrite && written.length > 1 && (
          <Button variant="primary" onPress={() => goTo('/notes/sign')}>
            {t('readAndSignAll')}
          </Button>
        )}
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t(owed.length === 0 ? 'noneTitle' : 'noneMineTitle')}>
          {t(owed.length === 0 ? 'noneText' : 'noneMineText')}
        </EmptyState>
      ) : (
        sessions.map(session => (
          <DueSession
            key={session.first.sessionId}
            session={session}
            mayWrite={mayWrite}
            isAlone={written.length === 1}
          />
        ))
      )}
      {owed.length === MOST_OWED && <p className={styles['quiet']}>{t('most', { count: MOST_OWED })}</p>}
    </section>
  )
}
