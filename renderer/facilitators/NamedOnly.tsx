import type { StaffPerson } from '#shared/facilitators/person.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import styles from './facilitators.module.css'
import { useWords } from './facilitators.words.ts'
import type { Asked } from './PeopleDialogs.tsx'
import { NameRow } from './PersonRow.tsx'

interface NamedOnlyProps {
  /** Everybody without a way in. */
  readonly people: readonly StaffPerson[]
  readonly ask: (asked: Asked) => void
}

/** Staff who are only named on sessions, and those who are no longer here. */
export function NamedOnly({ people, ask }: NamedOnlyProps) {
  const t = useWords()
  const { mutate, error } = useCommand('facilitators.end')
  const named = people.filter(({ endedAt }) => endedAt === null)
  const ended = people.filter(({ endedAt }) => endedAt !== null)
  const giveWay = (person: StaffPerson) => (
    <Button onPress={() => ask({ what: 'add', person })} aria-label={t('giveWayNamed', { name: person.name })}>
      {t('giveWay')}
    </Button>
  )
  return (
    <>
      <Card as="section" title={t('namedOnly')} padding="roomy" className={styles['card']}>
        <p className={styles['quiet']}>{t('namedOnlyWhy')}</p>
        {named.length === 0 && <p className={styles['quiet']}>{t('nobodyNamed')}</p>}
        <ul className={styles['list']}>
          {named.map(person => (
            <NameRow key={person.id} person={person}>
              {giveWay(person)}
              <Button
                variant="plain"
                onPress={() => mutate({ staffId: person.id })}
                aria-label={t('endNamed', { name: person.name })}
              >
                {t('end')}
              </Button>
            </NameRow>
          ))}
        </ul>
        <ErrorText>{error?.message}</ErrorText>
        <div className={styles['row']}>
          <Button onPress={() => ask({ what: 'name' })}>{t('addNamed')}</Button>
        </div>
      </Card>
      {ended.length > 0 && (
        <Card as="section" title={t('ended')} padding="roomy" className={styles['card']}>
          <p className={styles['quiet']}>{t('endedWhy')}</p>
          <ul className={styles['list']}>
            {ended.map(person => (
              <NameRow key={person.id} person={person}>
                {giveWay(person)}
              </NameRow>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}
