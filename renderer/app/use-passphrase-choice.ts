import { useEffect, useState } from 'react'
import { words } from '#renderer/vault/vault.words.ts'
import type { PassphraseRating } from '#shared/vault/passphrase-strength.ts'

const QUIET_MS = 200

export interface PassphraseChoice {
  readonly first: string
  readonly second: string
  readonly rating: PassphraseRating | null
  readonly firstFault: string | undefined
  readonly secondFault: string | undefined
  /** Raised to send the caret to a field. */
  readonly focusFirst: number
  readonly focusSecond: number
  setFirst(text: string): void
  setSecond(text: string): void
  /** Gives the passphrase when it is strong enough and typed twice; otherwise null, and the fields say why. */
  accept(): Promise<string | null>
  /** Forgets what was typed. */
  clear(): void
}

/** The state of choosing a passphrase, kept by the form around PassphraseFields. `personal`: names guessed first, such as the clinic's. */
export function usePassphraseChoice(personal: readonly string[]): PassphraseChoice {
  const [typed, setTyped] = useState({ first: '', second: '' })
  const [asked, setAsked] = useState({ first: false, second: false, focusFirst: 0, focusSecond: 0 })
  const rating = useRating(typed.first, personal)
  const isSame = typed.first.normalize('NFC') === typed.second.normalize('NFC')

  const accept = async (): Promise<string | null> => {
    const { accepted } = await rate(typed.first, personal)
    if (accepted && isSame) return typed.first
    setAsked({
      first: !accepted,
      second: accepted,
      focusFirst: asked.focusFirst + (accepted ? 0 : 1),
      focusSecond: asked.focusSecond + (accepted ? 1 : 0),
    })
    return null
  }
  return {
    ...typed,
    rating,
    firstFault: asked.first && rating?.accepted === false ? rating.sentence : undefined,
    secondFault: asked.second && !isSame ? words(typed.second === '' ? 'typeAgain' : 'notTheSame', {}) : undefined,
    focusFirst: asked.focusFirst,
    focusSecond: asked.focusSecond,
    setFirst: first => setTyped({ ...typed, first }),
    setSecond: second => setTyped({ ...typed, second }),
    accept,
    clear: () => {
      setTyped({ first: '', second: '' })
      setAsked({ first: false, second: false, focusFirst: 0, focusSecond: 0 })
    },
  }
}

/** The dictionaries behind it are large, so they come when somebody chooses a passphrase and not before. */
async function rate(text: string, personal: readonly string[]): Promise<PassphraseRating> {
  const { ratePassphrase } = await import('#shared/vault/passphrase-strength.ts')
  return ratePassphrase(text, personal)
}

function useRating(text: string, personal: readonly string[]): PassphraseRating | null {
  const [rating, setRating] = useState<PassphraseRating | null>(null)
  const names = personal.join('\n')
  useEffect(() => {
    let isStale = false
    const timer = setTimeout(() => {
      void rate(text, names.split('\n')).then(next => {
        if (!isStale) setRating(next)
      })
    }, QUIET_MS)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [text, names])
  return rating
}
