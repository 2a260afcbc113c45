import type { GroupInList } from '#shared/groups/group.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './sessions.words.ts'
import styles from './today.module.css'
import { useStart } from './use-start.ts'

interface Props {
  readonly date: string
  readonly groups: readonly GroupInList[]
  readonly onClose: () => void
}

/** Starts an unscheduled session of any group: one press on the group. */
export function OtherGroupDialog({ date, groups, onClose }: Props) {
  const t = useWords()
  const { start, isPending, refusal } = useStart()
  return (
    <Dialog isOpen onClose={onClose} closeLabel={t('close')} title={t('chooseGroup')}>
      {refusal !== null && <Banner tone="error">{refusal}</Banner>}
      {groups.length === 0 && <p className={styles['muted']}>{t('chooseGroupNone')}</p>}
      <ul className={styles['topics']}>
        {groups.map(group => (
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
    </Dialog>
  )
}
