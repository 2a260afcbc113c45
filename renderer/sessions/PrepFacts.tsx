import { Card } from '#renderer/ui/Card.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { placesOf, type PrepCard } from '#shared/sessions/prep.ts'
import { useWords } from './prep.words.ts'
import styles from './prep.module.css'

/** Staff, places and the waiting list of the meeting. */
export function PrepFacts({ card }: { readonly card: PrepCard }) {
  const t = useWords()
  const { free, over } = placesOf(card)
  const { capacity, waiting, staff } = card
  return (
    <Card as="section" title={t('facts')}>
      <dl className={styles['facts']}>
        <dt>{t('factStaff')}</dt>
        <dd>
          {staff.length === 0 && t('noStaff')}
          {staff.map(({ name, role }) => (
            <div key={name}>
              <UserText>{name}</UserText> <span className={styles['small']}>{t(`role.${role}`)}</span>
            </div>
          ))}
        </dd>
        <dt>{t('factPlaces')}</dt>
        <dd>{over > 0 ? t('placesOver', { count: over, capacity }) : t('placesFree', { count: free, capacity })}</dd>
        <dt>{t('factWaiting')}</dt>
        <dd>{t('waiting', { count: waiting })}</dd>
      </dl>
    </Card>
  )
}
