import { Button } from '#renderer/ui/Button.tsx'
import { useWords } from './app.words.ts'
import { useGoTo } from './LinkTo.tsx'
import { usePerson } from './person.ts'
import { homeScreen } from './screens.ts'

/** The way to the screen where this person's work begins, under its name. */
export function GoHome({ isPrimary = false }: { readonly isPrimary?: boolean }) {
  const t = useWords()
  const goTo = useGoTo()
  const home = homeScreen(usePerson()?.roles ?? [])
  return (
    <Button {...(isPrimary ? { variant: 'primary' } : {})} onPress={() => goTo(`/${home}`)}>
      {t('goHome', { screen: t(home) })}
    </Button>
  )
}
