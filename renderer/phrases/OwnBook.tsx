import { useState } from 'react'
import type { OwnPhrase, PhraseBook } from '#shared/notes/phrase.ts'
import { ourPhrases } from '#shared/notes/phrases/our-phrases.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { PhraseWords } from './PhraseWords.tsx'
import { useWords } from './phrases.words.ts'
import styles from './phrases.module.css'

interface Props {
  readonly book: PhraseBook
  readonly phrases: readonly OwnPhrase[]
  readonly isEmpty: boolean
  /** Of both books: a key may stand in both. */
  readonly others: readonly OwnPhrase[]
  /** Null: the reader keeps no phrases of this book. */
  readonly onChange: ((phrase: OwnPhrase) => void) | null
}

/** A book that people keep: their own, or the clinic's. */
export function OwnBook({ book, phrases, isEmpty, others, onChange }: Props) {
  const t = useWords()
  const withdraw = useCommand('notes.withdrawPhrase')
  const [asked, setAsked] = useState<OwnPhrase | null>(null)
  if (phrases.length === 0) return <p className={styles['muted']}>{t(isEmpty ? 'none' : 'nothing')}</p>
  return (
    <>
      <ul className={styles['list']}>
        {phrases.map(phrase => (
          <li key={phrase.phraseId} className={styles['phrase']}>
            <span className={styles['named']}>
              <span className={styles['key']}>.{phrase.key}</span>
              <UserText as="b">{phrase.title}</UserText>
              <Precedence phrase={phrase} others={others} />
            </span>
            <PhraseWords text={phrase.text} />
            {onChange !== null && (
              <span className={styles['acts']}>
                <Button variant="plain" aria-label={t('changeOf', phrase)} onPress={() => onChange(phrase)}>
                  {t('change')}
                </Button>
                <Button variant="plain" aria-label={t('withdrawOf', phrase)} onPress={() => setAsked(phrase)}>
                  {t('withdraw')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {asked !== null && (
        <ConfirmDialog
          title={t('withdrawTitle', { key: asked.key })}
          confirmLabel={t('withdraw')}
          cancelLabel={t('cancel')}
          isPending={withdraw.isPending}
          errorMessage={withdraw.error?.message}
          onConfirm={() => withdraw.mutate({ phraseId: asked.phraseId, book }, { onSuccess: () => setAsked(null) })}
          onClose={() => setAsked(null)}
        >
          {t('withdrawText')}
        </ConfirmDialog>
      )}
    </>
  )
}

/** Which of several with one key counts, where there are several. */
function Precedence({ phrase, others }: { readonly phrase: OwnPhrase; readonly others: readonly OwnPhrase[] }) {
  const t = useWords()
  const isCovered = phrase.book === 'clinic' && others.some(({ book, key }) => book === 'mine' && key === phrase.key)
  const isBefore = ourPhrases.some(({ key }) => key === phrase.key)
  if (!isCovered && !isBefore) return null
  return <span className={styles['muted']}>{t(isCovered ? 'covered' : 'comesBefore')}</span>
}
