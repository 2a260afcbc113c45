import { useMemo } from 'react'
import type { PhraseValues } from '#shared/notes/phrases/expand-phrase.ts'
import { ourPhrases } from '#shared/notes/phrases/our-phrases.ts'
import { useCall } from '#renderer/app/use-call.ts'
import type { PhraseSource } from './phrase-typing.ts'

/** The books of this person, the clinic and ours, nearest first, with what is known for their places. */
export function usePhraseSource({ client, topic, minutes, goal }: PhraseValues): PhraseSource {
  const { data: own } = useCall('notes.phrases')
  return useMemo(() => {
    const bookOf = (name: 'mine' | 'clinic') => (own ?? []).filter(({ book }) => book === name)
    return { books: [bookOf('mine'), bookOf('clinic'), ourPhrases], values: { client, topic, minutes, goal } }
  }, [own, client, topic, minutes, goal])
}
