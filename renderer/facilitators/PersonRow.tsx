import type { ReactNode } from 'react'
import type { StaffPerson } from '#shared/facilitators/person.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import styles from './facilitators.module.css'
import { useWords, words } from './facilitators.words.ts'
import { atTime, onDay } from './role-words.ts'

interface PersonRowProps {
  readonly person: StaffPerson
  readonly isOwn?: boolean
  /** The buttons at the end of the row. */
  readonly children?: ReactNode
}

/** What a person sees by roles and assignments, in a few words. */
function seenGroups({ roles, groups }: StaffPerson): string {
  const names = groups.map(({ name }) => name).join(', ')
  const parts = [
    roles.includes('administrator') ? words('everyGroup') : null,
    roles.includes('facilitator') ? words('ownGroups') : null,
    names === '' ? null : words('assigned', { groups: names }),
  ].filter(part => part !== null)
  return parts.length === 0 ? words('noGroups') : parts.join(' · ')
}

/** Somebody who can unlock: roles, groups, last unlock, and what an administrator should know of their passphrase. */
export function PersonRow({ person, isOwn = false, children }: PersonRowProps) {
  const t = useWords()
  const reset = person.signingKeys.length > 1 ? person.signingKeys.at(-1) : undefined
  return (
    <li>
      <div className={styles['who']}>
        <div className={styles['name']}>
          <UserText as="b">{person.name}</UserText>
          {person.credentials !== null && (
            <span className={styles['quiet']}>
              <UserText>{person.credentials}</UserText>
            </span>
          )}
          {isOwn && <Chip>{t('you')}</Chip>}
        </div>
        <div className={styles['name']}>
          {person.roles.map(role => (
            <Chip key={role}>{t(role)}</Chip>
          ))}
          {person.mustChoose && <Chip tone="late">{t('mustChoose')}</Chip>}
        </div>
        <span className={styles['small']}>
          <UserText>{seenGroups(person)}</UserText>
        </span>
        <span className={styles['small']}>
          {person.unlockedAt === null ? t('neverUnlocked') : t('lastUnlock', { when: atTime(person.unlockedAt) })}
          {reset !== undefined && ` · ${t('keysReset', { when: onDay(reset.since) })}`}
        </span>
      </div>
      <div className={styles['row']}>{children}</div>
    </li>
  )
}

/** Somebody named only, or who is no longer here. */
export function NameRow({ person, children }: PersonRowProps) {
  const t = useWords()
  return (
    <li>
      <div className={styles['who']}>
        <div className={styles['name']}>
          <UserText as="b">{person.name}</UserText>
          {person.credentials !== null && (
            <span className={styles['quiet']}>
              <UserText>{person.credentials}</UserText>
            </span>
          )}
        </div>
        {person.endedAt !== null && (
          <span className={styles['small']}>{t('endedOn', { when: onDay(person.endedAt) })}</span>
        )}
      </div>
      <div className={styles['row']}>{children}</div>
    </li>
  )
}
