import { useEffect, useState } from 'react'
import type { PassphraseRating } from '#shared/vault/passphrase-strength.ts'

/** Quiet for this long after a key, then rate: rating takes up to a tenth of a second. */
const RATE_AFTER_MS = 150

/** A passphrase being chosen: typed twice, rated as it is typed. */
export interface NewPassphrase {
  readonly first: string
  readonly second: string
  readonly setFirst: (text: string) => void
  readonly setSecond: (text: string) => void
  /** Of what is typed now; null while it is being rated, or the field is empty. */
  readonly rating: PassphraseRating | null
  readonly isReady: boolean
  /** Rates at once, for the press of a button. */
  readonly rate: () => Promise<PassphraseRating>
}

/** Rates with the dictionaries, which are loaded on first use only. */
async function rateNow(text: string, personal: readonly string[]): Promise<PassphraseRating> {
  const { ratePassphrase } = await import('#shared/vault/passphrase-strength.ts')
  return ratePassphrase(text, personal)
}

/** Holds a passphrase being chosen; `personal` are names that would be tried first. */
export function useNewPassphrase(personal: readonly string[]): NewPassphrase {
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [rated, setRated] = useState<{ text: string; rating: PassphraseRating } | null>(null)
  const names = personal.join('\n')
  useEffect(() => {
    let isLate = false
    const timer = setTimeout(() => {
      void rateNow(first, names.split('\n')).then(rating => {
        if (!isLate) setRated({ text: first, rating })
      })
    }, RATE_AFTER_MS)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [first, names])
  const rating = rated !== null && rated.text === first && first !== '' ? rated.rating : null
  return {
    first,
    second,
    setFirst,
    setSecond,
    rating,
    isReady: rating?.accepted === true && first === second,
    rate: () => rateNow(first, personal),
  }
}
