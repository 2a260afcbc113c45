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
  /** Why what stands in the first field was refused at the press of the button, how often so far; null once it is changed. */
  readonly refused: { readonly why: string; readonly serial: number } | null
  /** Whether the button was pressed: only then is a missing second one a fault. */
  readonly wasTried: boolean
  /** Rates at once, for the press of a button: whether it may be taken. */
  readonly accept: () => Promise<boolean>
  /** Forgets what was typed, as soon as it is no longer needed. */
  readonly clear: () => void
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
  const [refusal, setRefusal] = useState({ text: '', why: '', serial: 0 })
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
    wasTried: refusal.serial > 0,
    refused: refusal.text === first && refusal.why !== '' ? refusal : null,
    async accept() {
      const now = await rateNow(first, personal)
      setRated({ text: first, rating: now })
      setRefusal(({ serial }) => ({ text: first, why: now.accepted ? '' : now.sentence, serial: serial + 1 }))
      return now.accepted && first === second
    },
    clear() {
      setFirst('')
      setSecond('')
      setRated(null)
      setRefusal({ text: '', why: '', serial: 0 })
    },
  }
}
