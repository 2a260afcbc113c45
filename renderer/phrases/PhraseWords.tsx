import styles from './phrases.module.css'

const PLACES = /(\{[^{}]*\})/u

/** The text of a phrase with its places marked, as they are written. */
export function PhraseWords({ text }: { readonly text: string }) {
  return (
    <span dir="auto" className={styles['text']}>
      {text.split(PLACES).map((piece, at) =>
        PLACES.test(piece) ? (
          <span key={at} className={styles['place']}>
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
    </span>
  )
}
