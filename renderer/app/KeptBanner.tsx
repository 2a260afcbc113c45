import { useRef } from 'react'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { useWords } from './app.words.ts'
import { formatMoment } from './day.ts'
import type { Kept } from './use-kept-form.ts'

const FIELD = 'input:not([type="hidden"]), textarea, [role="spinbutton"]'

/** Says above a form that what was typed earlier is back in it, until it is discarded. Takes no focus. */
export function KeptBanner({ kept }: { kept: Kept }) {
  const t = useWords()
  const frame = useRef<HTMLDivElement>(null)
  if (kept.broughtBackAt === null) return null
  const discard = () => {
    const form = frame.current?.closest('form, [role="dialog"], #main')
    kept.discard()
    // The button is gone: on with the first field, which may be a new one.
    requestAnimationFrame(() => {
      const place = form?.isConnected === true ? form : document.querySelector('#main')
      place?.querySelector<HTMLElement>(FIELD)?.focus()
    })
  }
  return (
    <div ref={frame}>
      <Banner action={<Button onPress={discard}>{t('discard')}</Button>}>
        {t('broughtBack', { when: formatMoment(kept.broughtBackAt) })}
      </Banner>
    </div>
  )
}
