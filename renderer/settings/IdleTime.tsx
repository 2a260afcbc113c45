import { usePreferences } from '#renderer/app/preferences.ts'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { PinPolicy } from './PinPolicy.tsx'
import { ScreenCapture } from './ScreenCapture.tsx'
import { Section } from './Section.tsx'
import styles from './settings.module.css'
import { useWords } from './settings.words.ts'
import { usePreferenceChange } from './use-preference-change.ts'

/** How long the desk stays open unattended, 1 to 15 minutes and never for ever; what lifts its cover; who may see the window. */
export function IdleTime() {
  const t = useWords()
  const { idleMinutes } = usePreferences()
  const { change, refusal } = usePreferenceChange()
  const take = (minutes: number | null) => {
    if (minutes !== null && Number.isInteger(minutes) && minutes >= 1 && minutes <= 15)
      void change({ idleMinutes: minutes })
  }
  return (
    <Section title={t('idle')}>
      <div className={styles['narrow']}>
        <NumberField
          label={t('idleMinutes')}
          description={t('idleHow')}
          value={idleMinutes}
          onChange={take}
          minValue={1}
          maxValue={15}
          decreaseLabel={t('sooner')}
          increaseLabel={t('later')}
        />
      </div>
      <PinPolicy />
      <ScreenCapture onChange={allowsScreenCapture => void change({ allowsScreenCapture })} />
      <ErrorText>{refusal === null ? null : t('notKept', { message: refusal })}</ErrorText>
    </Section>
  )
}
