import { useId } from 'react'
import { useWords } from '#renderer/vault/vault.words.ts'
import styles from './PassphraseFields.module.css'
import { SecretField } from './SecretField.tsx'
import type { PassphraseChoice } from './use-passphrase-choice.ts'

interface Props {
  /** From usePassphraseChoice, held by the form, which calls its `accept` when it is sent. */
  readonly choice: PassphraseChoice
  readonly label?: string
  readonly autoFocus?: boolean
}

/** Choosing a passphrase: typed twice, with its strength as a bar of four and as one plain sentence. */
export function PassphraseFields({ choice, label, autoFocus }: Props) {
  const t = useWords()
  const id = useId()
  const isBothTyped = choice.second !== '' && choice.rating?.accepted === true
  const isSame = isBothTyped && choice.first.normalize('NFC') === choice.second.normalize('NFC')
  return (
    <div className={styles.fields}>
      <div className={styles.chosen}>
        <SecretField
          label={label ?? t('newPassphrase')}
          description={t('passphraseHint')}
          value={choice.first}
          onChange={choice.setFirst}
          autoFocus={autoFocus}
          isWrong={choice.firstFault !== undefined}
          describedBy={id}
          focusCount={choice.focusFirst}
        />
        <Strength id={id} choice={choice} />
      </div>
      <div className={styles.chosen}>
        <SecretField
          label={t('passphraseAgain')}
          value={choice.second}
          onChange={choice.setSecond}
          errorMessage={choice.secondFault}
          focusCount={choice.focusSecond}
        />
        <p className={styles.same} role="status">
          {isSame && t('areTheSame')}
        </p>
      </div>
    </div>
  )
}

function Strength({ id, choice }: { id: string; choice: PassphraseChoice }) {
  const t = useWords()
  const { rating, first, firstFault } = choice
  const isEmpty = first === ''
  const score = isEmpty || rating === null ? 0 : rating.score
  const sentence = isEmpty ? '' : (rating?.sentence ?? t('strengthLooking'))
  const tone = firstFault !== undefined ? 'wrong' : rating?.accepted === true && !isEmpty ? 'good' : 'weak'
  return (
    <div className={styles.strength} data-tone={tone}>
      <div
        role="meter"
        aria-label={t('strength')}
        aria-valuemin={0}
        aria-valuemax={4}
        aria-valuenow={score}
        aria-valuetext={t('strengthRead', { score, sentence })}
        className={styles.bar}
      >
        {[1, 2, 3, 4].map(step => (
          <span key={step} data-on={step <= score || undefined} />
        ))}
      </div>
      <p id={id} className={styles.sentence} role="status">
        {firstFault ?? sentence}
      </p>
    </div>
  )
}
