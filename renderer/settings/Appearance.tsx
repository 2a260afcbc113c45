import { usePreferences } from '#renderer/app/preferences.ts'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { RadioChoice } from '#renderer/ui/RadioChoice.tsx'
import { Section } from './Section.tsx'
import { useWords } from './settings.words.ts'
import { usePreferenceChange } from './use-preference-change.ts'

const themes = ['system', 'light', 'dark'] as const
const papers = ['system', 'letter', 'a4'] as const
const sizes = ['small', 'normal', 'large', 'largest'] as const

/** Colors and text size, shown at once, and the paper that sheets are made for. */
export function Appearance() {
  const t = useWords()
  const { theme, textSize, paper } = usePreferences()
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
      <RadioChoice
        label={t('paper')}
        direction="row"
        options={papers.map(id => ({ id, label: t(`paper.${id}`) }))}
        value={paper}
        onChange={id => void change({ paper: id })}
      />
      <ErrorText>{refusal === null ? null : t('notKept', { message: refusal })}</ErrorText>
    </Section>
  )
}
