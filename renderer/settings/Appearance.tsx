import { Preferences } from '#shared/settings/settings.ts'
import { usePreferences } from '#renderer/app/preferences.ts'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
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
  const choose = (part: unknown) => void change(Preferences.partial().parse(part))
  return (
    <Section title={t('look')}>
      <RadioGroup
        label={t('theme')}
        orientation="horizontal"
        options={themes.map(id => ({ id, label: t(id) }))}
        value={theme}
        onChange={id => choose({ theme: id })}
      />
      <RadioGroup
        label={t('textSize')}
        orientation="horizontal"
        options={sizes.map(id => ({ id, label: t(id) }))}
        value={textSize}
        onChange={id => choose({ textSize: id })}
      />
      <ErrorText>{refusal === null ? null : t('notKept', { message: refusal })}</ErrorText>
    </Section>
  )
}
