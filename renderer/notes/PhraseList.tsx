import { useEffect, useId, type RefObject } from 'react'
import type { Store } from '#renderer/app/store.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { useWords } from './notes.words.ts'
import type { ListedPhrase } from './phrase-typing.ts'
import styles from './notes.module.css'

/** What stands beside a dot-word: phrases to choose from, or a sentence. */
export type PhraseOffer =
  | { readonly kind: 'list'; readonly phrases: readonly ListedPhrase[]; readonly at: number }
  | { readonly kind: 'said'; readonly word: string; readonly text: string }
  | null

interface Props {
  readonly offer: Store<PhraseOffer>
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onTake: (phrase: ListedPhrase) => void
}

/** The list of phrases under a field, of which one is marked; the focus stays in the text. */
export function PhraseList({ offer, field, onTake }: Props) {
  const t = useWords()
  const id = useId()
  const shown = offer.useValue()
  const marked = shown?.kind === 'list' ? `${id}-${shown.at}` : null
  useEffect(() => {
    if (marked === null) field.current?.removeAttribute('aria-activedescendant')
    else field.current?.setAttribute('aria-activedescendant', marked)
  }, [field, marked])
  if (shown === null) return null
  if (shown.kind === 'said')
    return (
      <p className={styles['phraseSaid']} role="status">
        {shown.text}
      </p>
    )
  return (
    <div className={styles['phrases']}>
      <VisuallyHidden role="status">{t('phrasesFound', { count: shown.phrases.length })}</VisuallyHidden>
      <ul role="listbox" aria-label={t('phrases')} className={styles['phraseList']}>
        {shown.phrases.map((phrase, at) => (
          <li
            key={phrase.key}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === shown.at}
            className={styles['phrase']}
            onPointerDown={event => {
              event.preventDefault()
              onTake(phrase)
            }}
          >
            <b>.{phrase.key}</b> <UserText>{phrase.title}</UserText>
          </li>
        ))}
      </ul>
    </div>
  )
}
