import type { Track } from '#shared/curriculum/track.ts'
import { TrackPrintButton } from '#renderer/app/topic-parts.tsx'
import { TopicInline } from './TopicText.tsx'
import { useWords } from './track.words.ts'
import styles from './track.module.css'

/** Guidance on clients who help to lead, and the agreement to print. */
export function TrackCoLeaders({ track }: { readonly track: Track }) {
  const t = useWords()
  const { lead, points } = track.coLeaders
  return (
    <div className={styles.prose}>
      <h2>{t('coLeaders')}</h2>
      <p>
        <TopicInline inlines={lead} />
      </p>
      <ul className={styles.points}>
        {points.map((text, at) => (
          <li key={at}>
            <TopicInline inlines={text} />
          </li>
        ))}
      </ul>
      <h2>{t('agreement')}</h2>
      <p>{t('agreementText')}</p>
      <div>
        <TrackPrintButton
          sheet={{ kind: 'track-agreement', trackId: track.id }}
          title={track.coLeaders.agreement.title}
          label={t('printAgreement')}
        />
      </div>
    </div>
  )
}
