import { RadioChoice } from '#renderer/ui/RadioChoice.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { useWords } from './facilitators.words.ts'

interface FirstPassphraseProps {
  /** What is typed; null: the app makes one. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly isChecked: boolean
}

/** A passphrase for one use: made by the app, or typed. */
export function FirstPassphrase({ value, onChange, isChecked }: FirstPassphraseProps) {
  const t = useWords()
  return (
    <>
      <RadioChoice
        label={t('firstPassphrase')}
        value={value === null ? 'make' : 'type'}
        onChange={way => onChange(way === 'make' ? null : '')}
        options={[
          { id: 'make', label: t('make'), description: t('makeHow') },
          { id: 'type', label: t('type') },
        ]}
      />
      {value !== null && (
        <TextField
          label={t('typed')}
          value={value}
          onChange={onChange}
          maxLength={1_024}
          errorMessage={isChecked && value === '' ? t('typedMissing') : undefined}
        />
      )}
    </>
  )
}
