import { useState } from 'react'
import { fold } from '#shared/ipc/text.ts'
import type { OwnPhrase, PhraseBook } from '#shared/notes/phrase.ts'
import { ourPhrases } from '#shared/notes/phrases/our-phrases.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'
import { OurBook } from './OurBook.tsx'
import { OwnBook } from './OwnBook.tsx'
import { PhraseDialog } from './PhraseDialog.tsx'
import { useWords } from './phrases.words.ts'
import styles from './phrases.module.css'

/** What is being written: a new phrase of a book, or one that stands. */
type Opened = { readonly book: PhraseBook; readonly phrase: OwnPhrase | null }

const holds = (words: string) => {
  const wanted = fold(words).split(' ')
  return (phrase: { readonly key: string; readonly title: string; readonly text: string }) => {
    const text = fold(`.${phrase.key} ${phrase.title} ${phrase.text}`)
    return wanted.every(word => text.includes(word))
  }
}

/** The phrase books: one's own, the clinic's, and the one that ships [NT33]. */
export function PhrasesScreen() {
  const t = useWords()
  const keepsClinic = useHasRole(['supervisor', 'administrator'])
  const { data: phrases, error } = useCall('notes.phrases')
  const [words, setWords] = useState('')
  const [opened, setOpened] = useState<Opened | null>(null)
  const matches = holds(words)
  const own = (book: PhraseBook) => {
    const all = phrases?.filter(phrase => phrase.book === book) ?? []
    return (
      <OwnBook
        book={book}
        phrases={all.filter(matches)}
        isEmpty={all.length === 0}
        others={phrases ?? []}
        onChange={book === 'mine' || keepsClinic ? phrase => setOpened({ book, phrase }) : null}
      />
    )
  }
  const head = (book: PhraseBook | null) => (
    <div className={styles['head']}>
      <SearchField label={t('find')} clearLabel={t('clear')} value={words} onChange={setWords} />
      {book !== null && (book === 'mine' || keepsClinic) && (
        <Button onPress={() => setOpened({ book, phrase: null })}>{t('add')}</Button>
      )}
    </div>
  )
  return (
    <Page title={t('title')} meta={t('meta')}>
      {error !== null && <Banner tone="error">{error.message}</Banner>}
      {phrases === undefined && error === null && <Skeleton lines={6} />}
      {phrases !== undefined && (
        <Tabs
          label={t('books')}
          tabs={[
            ...(['mine', 'clinic'] as const).map(book => ({
              id: book,
              label: t(book),
              content: (
                <>
                  <p className={styles['muted']}>{t(`${book}Why`)}</p>
                  {head(book)}
                  {own(book)}
                </>
              ),
            })),
            {
              id: 'ours',
              label: t('ours'),
              content: (
                <>
                  <p className={styles['muted']}>{t('oursWhy')}</p>
                  {head(null)}
                  <OurBook phrases={ourPhrases.filter(matches)} own={phrases} />
                </>
              ),
            },
          ]}
        />
      )}
      {opened !== null && <PhraseDialog {...opened} held={phrases ?? []} onClose={() => setOpened(null)} />}
    </Page>
  )
}
