import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { useWords } from './packs.words.ts'

/** Leads from the library to the modules of the clinic's own. */
export function PacksLink() {
  const t = useWords()
  const goTo = useGoTo()
  return <Button onPress={() => goTo('/curriculum/packs')}>{t('link')}</Button>
}
