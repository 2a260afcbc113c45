import { usePreferences } from '#renderer/app/preferences.ts'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { RadioChoice } from '#renderer/ui/RadioChoice.tsx'
import { Section } from './Section.tsx'
import { useWords } from './settings.words.ts'
import { usePreferenceChange } from './use-preference-change.ts'

const themes = ['system', 'light', 'dark'] as const
const sizes = ['small', 'normal', 'large', 'largest'] as const

/** Colors and text size, shown at once. */
export function Appearance() {
  const t = useWords()
  const { theme, textSize } = usePreferences()
  const { change, refusal } = usePreferenceChange()
  return (
    <Section title={t('look')}>
      <RadioChoice
        label={t('theme')}
        direction="row"
        options={themes.map(id => ({ id, label: t(id) }))}
        value={theme}
        onChange={id => void change({ theme: id })}
      />
      <RadioChoice
        label={t('textSize')}
        direction="row"
        options={sizes.map(id => ({ id, label: t(id) }))}
        value={textSize}
        onChange={id => void change({ textSize: id })}
      />
      <ErrorText>{refusal === null ? null : t('notKept', { message: refusal })}</ErrorText>
    </Section>
  )
}
