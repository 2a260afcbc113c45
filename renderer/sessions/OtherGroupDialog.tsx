import type { GroupInList } from '#shared/groups/group.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { CoverGroup } from './CoverGroup.tsx'
import { useWords } from './sessions.words.ts'
import styles from './today.module.css'
import { useStart } from './use-start.ts'

interface Props {
  readonly date: string
  readonly groups: readonly GroupInList[]
  readonly onClose: () => void
}

/** Starts an unscheduled session of a group of one's own with one press on it, or covers one of a colleague's. */
export function OtherGroupDialog({ date, groups, onClose }: Props) {
  const t = useWords()
  const { start, isPending, refusal } = useStart()
  const { data: others, error } = useCall('groups.others', { today: date })
  // An administrator who also runs groups has the colleagues' among the groups too, and cannot start them.
  const own = others === undefined ? [] : groups.filter(({ id }) => others.every(other => other.id !== id))
  return (
    <Dialog isOpen onClose={onClose} closeLabel={t('close')} title={t('chooseGroup')}>
      {refusal !== null && <Banner tone="error">{refusal}</Banner>}
      {error !== null && <Banner tone="error">{error.message}</Banner>}
      {others?.length === 0 && own.length === 0 && <p className={styles['muted']}>{t('chooseGroupNone')}</p>}
      <ul className={styles['topics']}>
        {own.map(group => (
          <li key={group.id}>
            <button
              type="button"
              className={styles['choice']}
              disabled={isPending}
              onClick={() => void start({ groupId: group.id, heldOn: date, scheduleId: null, topicId: null })}
            >
              <b>
                <UserText>{group.name}</UserText>
              </b>
              <span className={styles['small']}>
                {[group.place, t('rowExpected', { count: group.enrolled })].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {others !== undefined && others.length > 0 && <CoverGroup date={date} groups={others} onCovered={onClose} />}
    </Dialog>
  )
}
