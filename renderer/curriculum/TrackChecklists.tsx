import type { Inline } from '#shared/curriculum/text-node.ts'
import type { Track, TrackChecklist } from '#shared/curriculum/track.ts'
import { TrackPrintButton } from '#renderer/app/topic-parts.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { CrosswalkWords } from './CrosswalkWords.tsx'
import { TopicInline } from './TopicText.tsx'
import { useWords } from './track.words.ts'
import styles from './track.module.css'

/** The individual or conjoint sessions, for the counselor who holds them: to read and to print, nothing of them is kept. */
export function TrackChecklists({ track }: { readonly track: Track }) {
  const t = useWords()
  return (
    <div className={styles.views}>
      <div className={styles.prose}>
        <p>
          <TopicInline inlines={track.checklistsLead} />
        </p>
      </div>
      {track.checklists.map(checklist => (
        <Card
          key={checklist.id}
          as="section"
          label={t('sessionTitle', { id: checklist.id, title: checklist.title })}
          title={t('sessionTitle', { id: checklist.id, title: checklist.title })}
          actions={
            <TrackPrintButton
              sheet={{ kind: 'track-checklist', trackId: track.id, checklistId: checklist.id }}
              title={t('sessionTitle', { id: checklist.id, title: checklist.title })}
              label={t('printChecklist')}
              ariaLabel={t('printChecklistOf', { id: checklist.id })}
            />
          }
        >
          <Checklist checklist={checklist} />
        </Card>
      ))}
    </div>
  )
}

function Checklist({ checklist }: { readonly checklist: TrackChecklist }) {
  const t = useWords()
  const { when, crosswalk, before, steps, notHere, after } = checklist
  return (
    <div className={styles.prose}>
      <p>
        <TopicInline inlines={when} />
      </p>
      <p className={styles.quiet}>
        <CrosswalkWords crosswalk={crosswalk} />
      </p>
      <h3>{t('before')}</h3>
      <Lines lines={before} />
      <h3>
        {t('steps')}{' '}
        <span className={styles.quiet}>
          {t('minutesInAll', { count: steps.reduce((sum, step) => sum + step.minutes, 0) })}
        </span>
      </h3>
      <ol className={styles.steps}>
        {steps.map((step, at) => (
          <li key={at}>
            <span className={styles.minutes}>{t('stepMinutes', { count: step.minutes })}</span>
            <span>
              <TopicInline inlines={step.text} /> {step.who !== 'client' && <Chip>{t(`who.${step.who}`)}</Chip>}
            </span>
          </li>
        ))}
      </ol>
      <h3>{t('notHere')}</h3>
      <Lines lines={notHere} />
      <h3>{t('after')}</h3>
      <Lines lines={after} />
    </div>
  )
}

const Lines = ({ lines }: { readonly lines: readonly (readonly Inline[])[] }) => (
  <ul className={styles.lines}>
    {lines.map((line, at) => (
      <li key={at}>
        <TopicInline inlines={line} />
      </li>
    ))}
  </ul>
)
