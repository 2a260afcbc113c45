import type { Track } from '#shared/curriculum/track.ts'
import { SourceList } from './SourceList.tsx'
import { TopicInline } from './TopicText.tsx'
import { useWords } from './track.words.ts'
import styles from './track.module.css'

/** What was taken over from the manual and what was not, what is known, and what the name does not mean. */
export function TrackAbout({ track }: { readonly track: Track }) {
  const t = useWords()
  return (
    <div className={styles.prose}>
      <h2>{t('aboutTitle')}</h2>
      <ul className={styles.points}>
        {track.about.map((text, at) => (
          <li key={at}>
            <TopicInline inlines={text} />
          </li>
        ))}
      </ul>
      <h2>{t('sources')}</h2>
      <SourceList ids={track.sources} />
    </div>
  )
}
