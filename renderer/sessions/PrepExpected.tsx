import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { keptApart, type ExpectedClient, type PrepCard } from '#shared/sessions/prep.ts'
import { factsOf } from './prep-facts.ts'
import { useWords } from './prep.words.ts'
import styles from './prep.module.css'

/** Who is expected, by last name, each with what there is to know. */
export function PrepExpected({ card }: { readonly card: PrepCard }) {
  const t = useWords()
  const { expected } = card
  const count = (has: (client: ExpectedClient) => boolean) => expected.filter(has).length
  const isNew = count(client => client.isNew)
  const missed = count(client => client.missedLastTime)
  const homework = count(client => client.homeworkDue)
  const sums = [
    t('expectedCount', { count: expected.length }),
    isNew > 0 ? t('new', { count: isNew }) : null,
    missed > 0 ? t('missed', { count: missed }) : null,
    homework > 0 ? t('homework', { count: homework }) : null,
  ]
  return (
    <section className={styles['section']} aria-labelledby="prep-expected">
      <h2 id="prep-expected">{t('expected')}</h2>
      <p className={styles['small']}>{sums.filter(sum => sum !== null).join(' · ')}</p>
      {keptApart(expected).map(([one, other]) => (
        <Banner key={`${one.clientId} ${other.clientId}`} tone="warning">
          <UserText>{t('apart', { names: t('and', { one: one.name, other: other.name }) })}</UserText>
        </Banner>
      ))}
      <ul className={styles['people']} aria-labelledby="prep-expected">
        {expected.map(client => (
          <li key={client.clientId} className={styles['person']}>
            <span className={styles['name']}>
              <LinkTo path={`/clients/${client.clientId}`}>
                <UserText>{client.name}</UserText>
              </LinkTo>
              {client.pronouns !== null && (
                <span className={styles['small']}>
                  <UserText>{client.pronouns}</UserText>
                </span>
              )}
            </span>
            <span className={styles['chips']}>
              {factsOf(client).map(({ tone, text }) => (
                <Chip key={text} tone={tone}>
                  <UserText>{text}</UserText>
                </Chip>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
