import { DISCLOSURE_BASES, DISCLOSURE_FORMS, needsAuthority } from '#shared/exchange/disclosure.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { RadioChoice } from '#renderer/ui/RadioChoice.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { Filled } from './disclosure-form.ts'
import styles from './out.module.css'
import { useOutWords } from './out.words.ts'

interface Props {
  readonly filled: Filled
  readonly onChange: (changed: Partial<Filled>) => void
}

/** To whom, why, by what right, and in which form [EX71]. */
export function ReasonsFields({ filled, onChange }: Props) {
  const t = useOutWords()
  const { basis } = filled
  return (
    <section className={styles['part']} aria-label={t('whoAndWhy')}>
      <h3>{t('whoAndWhy')}</h3>
      <div className={styles['pair']}>
        <TextField
          label={t('recipient')}
          isRequired
          maxLength={300}
          value={filled.recipient}
          onChange={recipient => onChange({ recipient })}
        />
        <TextField
          label={t('purpose')}
          isRequired
          maxLength={500}
          value={filled.purpose}
          onChange={purpose => onChange({ purpose })}
        />
      </div>
      <div className={styles['pair']}>
        <SelectField
          label={t('basis')}
          options={DISCLOSURE_BASES.map(id => ({ id, label: t(`basis.${id}`) }))}
          value={basis}
          onChange={chosen => onChange({ basis: chosen })}
        />
        {basis === 'consent' && (
          <DateField
            label={t('consentSigned')}
            isRequired
            value={filled.signedOn}
            onChange={signedOn => onChange({ signedOn })}
          />
        )}
      </div>
      {basis === 'consent' && (
        <TextField
          label={t('consentScope')}
          isRequired
          maxLength={500}
          value={filled.scope}
          onChange={scope => onChange({ scope })}
        />
      )}
      {needsAuthority(basis) && (
        <TextField
          label={t(basis === 'court-order' ? 'authorityOrder' : 'authorityLaw')}
          isRequired
          maxLength={300}
          value={filled.authority}
          onChange={authority => onChange({ authority })}
        />
      )}
      <RadioChoice
        label={t('as')}
        direction="row"
        options={DISCLOSURE_FORMS.map(id => ({ id, label: t(`form.${id}`) }))}
        value={filled.form}
        onChange={form => onChange({ form })}
      />
    </section>
  )
}
