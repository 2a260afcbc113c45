import { expandPhrase, type CaretStop } from '#shared/notes/phrases/expand-phrase.ts'
import { useWords } from './phrases.words.ts'
import styles from './phrases.module.css'

const KEY = 'x'
const MINUTES = 15

/** A phrase as it comes into a note, with made-up values, its open places marked and counted. */
export function PhrasePreview({ text }: { readonly text: string }) {
  const t = useWords()
  const values = { client: t('aClient'), topic: t('aTopic'), goal: t('aGoal'), minutes: MINUTES }
  const typed = `.${KEY}`
  const expanded = expandPhrase(typed, typed.length, [[{ key: KEY, text }]], values)
  const isShown = text.trim() !== '' && expanded.kind === 'expanded'
  const stops = isShown ? expanded.stops : []
  return (
    <div role="status" className={styles['preview']}>
      <span className={styles['muted']}>{t(isShown ? 'preview' : 'previewNone')}</span>
      {isShown && <Marked text={expanded.text} stops={stops} />}
      {isShown && (
        <span className={styles['muted']}>
          {stops.length === 0 ? t('stopsNone') : t('stops', { count: stops.length })}
        </span>
      )}
    </div>
  )
}

function Marked({ text, stops }: { readonly text: string; readonly stops: readonly CaretStop[] }) {
  const ends = [...stops.map(({ end }) => end)]
  return (
    <span dir="auto" className={styles['text']}>
      {stops.map(({ start, end, hint }, at) => (
        <span key={start}>
          {text.slice(at === 0 ? 0 : ends[at - 1], start)}
          <span className={styles['place']}>{hint === '' ? '…' : text.slice(start, end)}</span>
        </span>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </span>
  )
}
