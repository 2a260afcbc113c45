import type { Disclosure } from '#shared/exchange/disclosure.ts'
import { formatDay, formatMoment } from '#renderer/app/day.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import styles from './out.module.css'
import { outWords, useOutWords } from './out.words.ts'

const PARTS = ['attendance', 'notes', 'checkIns', 'goals'] as const

const partsOf = ({ parts }: Disclosure) =>
  PARTS.filter(part => parts[part])
    .map(part => outWords(`part.${part}`))
    .join(', ')

function grounds({ basis, consent, authority }: Disclosure): string {
  const further =
    consent === null ? authority : outWords('consentOf', { day: formatDay(consent.signedOn), scope: consent.scope })
  return [outWords(`basis.${basis}`), further].filter(text => text !== null).join('. ')
}

const daysOf = ({ from, until }: Disclosure) =>
  from === until ? formatDay(from) : outWords('range', { from: formatDay(from), until: formatDay(until) })

/** What was disclosed, the newest first: on the screen and on paper alike [EX73]. */
export function Accounting({ disclosures }: { readonly disclosures: readonly Disclosure[] }) {
  const t = useOutWords()
  if (disclosures.length === 0) return <p className={styles['small']}>{t('none')}</p>
  return (
    <table className={styles['table']} aria-label={t('accounting')}>
      <thead>
        <tr>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('toWhom')}</th>
          <th scope="col">{t('why')}</th>
          <th scope="col">{t('what')}</th>
        </tr>
      </thead>
      <tbody>
        {disclosures.map(made => (
          <tr key={made.disclosureId}>
            <th scope="row">
              {formatMoment(made.madeAt)}
              <span className={styles['below']}>
                <UserText>{made.madeBy}</UserText>
              </span>
            </th>
            <td>
              <UserText>{made.recipient}</UserText>
              {made.withdrawnBecause !== null && (
                <span className={styles['void']}>
                  {' '}
                  <UserText>{t('takenBack', { because: made.withdrawnBecause })}</UserText>
                </span>
              )}
            </td>
            <td>
              <UserText>{made.purpose}</UserText>
              <span className={styles['below']}>
                <UserText>{grounds(made)}</UserText>
              </span>
            </td>
            <td>
              {partsOf(made)}
              <span className={styles['below']}>
                {daysOf(made)} · {t(`form.${made.form}`)} · {t('hash', { hash: made.contentHash.slice(0, 12) })}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
