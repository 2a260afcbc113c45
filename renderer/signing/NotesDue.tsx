import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { useWords } from './signing.words.ts'

/** What is due of notes, in one line with the way there; nothing when there is none. */
export function NotesDue() {
  const t = useWords()
  const { data: owed } = useCall('notes.owed')
  const { data: queue } = useCall('notes.toCosign')
  const { data: left } = useCall('exchange.leftToEnter')
  const isSupervisor = useHasRole(['supervisor'])
  if (owed === undefined || queue === undefined || left === undefined) return null
  const overdue = owed.filter(({ isOverdue }) => isOverdue).length
  const returned = queue.filter(({ isOwn, returnedAt }) => isOwn && returnedAt !== null).length
  const toCosign = isSupervisor ? queue.filter(({ isOwn, returnedAt }) => !isOwn && returnedAt === null).length : 0
  const parts = [
    owed.length > 0 ? t('owedCount', { count: owed.length }) : null,
    overdue > 0 ? t('dueLate', { count: overdue }) : null,
    returned > 0 ? t('dueReturned', { count: returned }) : null,
    toCosign > 0 ? t('dueCosign', { count: toCosign }) : null,
    // A clinic that does not enter its notes is not told of them each day.
    left.isInUse && left.count > 0 ? t('dueEnter', { count: left.count }) : null,
  ].filter(part => part !== null)
  if (parts.length === 0) return null
  return (
    <Banner tone={overdue + returned > 0 ? 'warning' : 'info'} action={<LinkTo path="/notes">{t('title')}</LinkTo>}>
      {parts.join(' · ')}
    </Banner>
  )
}
