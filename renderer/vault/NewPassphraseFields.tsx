import type { PassphraseRating } from '#shared/vault/passphrase-strength.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { Announced } from './Announced.tsx'
import { SecretField } from './SecretField.tsx'
import { useWords } from './setup.words.ts'
import type { NewPassphrase } from './use-new-passphrase.ts'
import styles from './vault.module.css'

interface NewPassphraseFieldsProps {
  readonly chosen: NewPassphrase
  /** After a press of the button: what is missing is said at its field. */
  readonly isChecked: boolean
  /** Beside a field for the current passphrase: labels tell the two apart. */
  readonly isChange?: boolean
  readonly autoFocus?: boolean
}

/** A new passphrase typed twice, with its strength in words beside it. */
export function NewPassphraseFields({
  chosen,
  isChecked,
  isChange = false,
  autoFocus = false,
}: NewPassphraseFieldsProps) {
  const t = useWords()
  const { first, second, rating, refused, wasTried } = chosen
  const fault = refused === null ? null : first === '' ? t('chooseFirst') : t('notYetBecause', { why: refused.why })
  // One fault at a time: while the first field is refused, an empty second one is none.
  const isMissing = isChecked && wasTried && refused === null && first !== second
  const differs = isMissing || (second !== '' && !first.startsWith(second))
  return (
    <>
      <SecretField
        label={t(isChange ? 'newPassphrase' : 'passphrase')}
        value={first}
        onChange={chosen.setFirst}
        errorMessage={fault ?? undefined}
        autoFocus={autoFocus}
      />
      <Strength rating={rating} isSaidAtField={refused !== null} />
      <Announced sentence={fault} serial={refused?.serial ?? 0} />
      <SecretField
        label={t(isChange ? 'newAgain' : 'again')}
        value={second}
        onChange={chosen.setSecond}
        errorMessage={differs ? t('differs') : undefined}
      />
    </>
  )
}

interface StrengthProps {
  readonly rating: PassphraseRating | null
  /** The reason stands at the field already: here the rule stands instead. */
  readonly isSaidAtField: boolean
}

function Strength({ rating, isSaidAtField }: StrengthProps) {
  const t = useWords()
  const score = rating === null ? 0 : Math.max(1, rating.score)
  return (
    <div className={styles['meter']}>
      <div className={styles['bars']} aria-hidden="true">
        {[1, 2, 3, 4].map(step => (
          <span
            key={step}
            className={classNames(
              styles['bar'],
              step <= score && (rating?.accepted === true ? styles['good'] : styles['reached']),
            )}
          />
        ))}
      </div>
      <p role="status" aria-label={t('strength')}>
        {rating === null || isSaidAtField ? (
          t('passphraseHow')
        ) : (
          <>
            <b>{t(rating.accepted ? 'strong' : 'notYet')}.</b> {rating.sentence}
          </>
        )}
      </p>
    </div>
  )
}
