import { useState } from 'react'
import { useCall } from '#renderer/app/use-call.ts'
import { useVaultStatus } from '#renderer/app/vault-state.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { Section } from './Section.tsx'
import styles from './settings.module.css'
import { useWords } from './settings.words.ts'
import { StaffForm } from './StaffForm.tsx'

/** Who can be named as staff of a group. */
export function StaffMembers() {
  const t = useWords()
  const status = useVaultStatus()
  const mayAdd = status.state === 'open' && status.person.roles.includes('administrator')
  const { data, error } = useCall('facilitators.list')
  const [isAdding, setAdding] = useState(false)
  const [wasAdding, setWasAdding] = useState(false)
  return (
    <Section title={t('staff')} why={t('staffWhy')}>
      {error !== null && <Banner tone="error">{error.message}</Banner>}
      {data === undefined && error === null && <Skeleton lines={2} />}
      <ul className={styles['list']}>
        {data?.map(member => (
          <li key={member.id} className={styles['row']}>
            <span className={styles['grow']}>
              <UserText as="b">{member.name}</UserText>{' '}
              {member.credentials !== null && (
                <span className={styles['quiet']}>
                  <UserText>{member.credentials}</UserText>
                </span>
              )}
            </span>
            {member.hasSlot && <Chip>{t('canUnlock')}</Chip>}
          </li>
        ))}
      </ul>
      {isAdding ? (
        <StaffForm onDone={() => setAdding(false)} />
      ) : (
        <div className={styles['row']}>
          <Button
            isDisabled={!mayAdd}
            autoFocus={wasAdding}
            onPress={() => {
              setAdding(true)
              setWasAdding(true)
            }}
          >
            {t('addStaff')}
          </Button>
          {!mayAdd && <span className={styles['quiet']}>{t('onlyAdministrator')}</span>}
        </div>
      )}
    </Section>
  )
}
