import { UserText } from '#renderer/ui/UserText.tsx'
import type { PrepCard } from '#shared/sessions/prep.ts'
import { InternalSheet } from '#renderer/app/InternalSheet.tsx'
import styles from '#renderer/app/internal-sheet.module.css'
import { whenAndWhere } from './PrepPaper.tsx'
import { useWords } from './prep.words.ts'
import type { PrintJob } from './use-internal-print.ts'

/** Lines for people who come without being expected. */
const WALK_INS = ['one', 'two', 'three', 'four'] as const

interface Props {
  readonly card: PrepCard
  readonly job: PrintJob
}

/** A sign-in sheet in its privacy form: no full name on it [SE13, SE15]. */
export function SignInPaper({ card, job }: Props) {
  const t = useWords()
  const under = `${card.groupName} · ${whenAndWhere(card)}`
  const { stamp, paper, form } = job
  return (
    <InternalSheet title={t('signInTitle')} under={under} stamp={stamp} paper={paper}>
      {form === 'slips' ? <Slips card={card} /> : <Lines card={card} hasNames={form === 'initials'} />}
    </InternalSheet>
  )
}

function Lines({ card, hasNames }: { readonly card: PrepCard; readonly hasNames: boolean }) {
  const t = useWords()
  return (
    <>
      <p>{t(hasNames ? 'signInInitials' : 'signInNumbers')}</p>
      <table className={`${styles['table']} ${styles['signing']}`}>
        <thead>
          <tr>
            <th className={hasNames ? styles['who'] : styles['number']}>{t(hasNames ? 'paperName' : 'paperNumber')}</th>
            <th className={styles['time']}>{t('paperIn')}</th>
            <th>{t('paperSignature')}</th>
            <th className={styles['time']}>{t('paperOut')}</th>
          </tr>
        </thead>
        <tbody>
          {card.expected.map(({ clientId, shortName }, index) => (
            <Line key={clientId} who={hasNames ? shortName : String(index + 1)} />
          ))}
          {WALK_INS.map(line => (
            <Line key={line} who="" />
          ))}
        </tbody>
      </table>
    </>
  )
}

const Line = ({ who }: { readonly who: string }) => (
  <tr>
    <th scope="row">
      <UserText>{who}</UserText>
    </th>
    <td />
    <td />
    <td />
  </tr>
)

interface Slip {
  readonly key: string
  readonly who: string
}

/** One slip each, to cut along the lines: nobody sees who else is expected. */
function Slips({ card }: { readonly card: PrepCard }) {
  const t = useWords()
  const slips: readonly Slip[] = [
    ...card.expected.map(({ clientId, shortName }) => ({ key: clientId, who: shortName })),
    ...WALK_INS.map(line => ({ key: line, who: t('signInGuest') })),
  ]
  return slips.map(({ key, who }) => (
    <section key={key} className={styles['slip']}>
      <span className={styles['slipName']}>
        <UserText>{who}</UserText>
      </span>
      <span className={styles['slipWhen']}>
        <UserText>{whenAndWhere(card)}</UserText>
        <br />
        {t('slipHelp')}
      </span>
      <span className={styles['lines']}>
        <span>{t('paperIn')}</span>
        <span>{t('paperSignature')}</span>
        <span>{t('paperOut')}</span>
      </span>
    </section>
  ))
}

/** Which number is who, for staff, on a sheet of its own [SE15]. */
export function KeyPaper({ card, job }: Props) {
  const t = useWords()
  return (
    <InternalSheet
      title={t('keyTitle')}
      under={`${card.groupName} · ${whenAndWhere(card)}`}
      stamp={job.stamp}
      paper={job.paper}
    >
      <p>{t('keyHelp')}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th className={styles['number']}>{t('paperNumber')}</th>
            <th>{t('paperName')}</th>
          </tr>
        </thead>
        <tbody>
          {card.expected.map(({ clientId, name }, index) => (
            <tr key={clientId}>
              <td className={styles['number']}>{index + 1}</td>
              <th scope="row">
                <UserText>{name}</UserText>
              </th>
            </tr>
          ))}
        </tbody>
      </table>
    </InternalSheet>
  )
}
