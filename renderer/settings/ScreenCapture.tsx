import { usePreferences } from '#renderer/app/preferences.ts'
import { SwitchField } from '#renderer/ui/SwitchField.tsx'
import { useWords } from './settings.words.ts'

/** Whether other programs may take a picture of the window. */
export function ScreenCapture({ onChange }: { readonly onChange: (allowsScreenCapture: boolean) => void }) {
  const t = useWords()
  const { allowsScreenCapture } = usePreferences()
  return (
    <SwitchField isSelected={allowsScreenCapture} onChange={onChange} description={t('captureHow')}>
      {t('capture')}
    </SwitchField>
  )
}
