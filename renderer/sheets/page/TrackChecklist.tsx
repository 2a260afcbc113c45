import type { Inline } from '#shared/curriculum/text-node.ts'
import { licenceLine } from '#shared/sheets/licences.ts'
import type { SheetOf } from '#shared/sheets/sheet.ts'
import { words as w } from '#renderer/curriculum/track.words.ts'
import { CrosswalkLine } from './CrosswalkLine.tsx'
import { Section } from './GuideParts.tsx'
import { SheetInline } from './SheetText.tsx'
import { TrackFoot, TrackHead } from './TrackAround.tsx'
import { words as t } from './sheet.words.ts'

/** An individual session for the counselor's hand: boxes to tick that nobody keeps, and no line for a name. */
export function TrackChecklist(sheet: SheetOf<'track-checklist'>) {
  const { track, checklistId } = sheet
  const checklist = track.checklists.find(({ id }) => id === checklistId)
  if (checklist === undefined) return null
  const { id, title, crosswalk, when, before, steps, notHere, after } = checklist
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
  return (
    <main className="track">
      <TrackHead {...sheet} kind={t('staffOnly')} title={w('sessionTitle', { id, title })} />
      <CrosswalkLine crosswalk={crosswalk} />
      <p>
        <SheetInline inlines={when} /> {w('minutesInAll', { count: minutes })}. {w('notKept')}
      </p>
      <Boxes title={w('before')} lines={before} />
      <Section title={w('steps')} level={2}>
        <ul className="boxes">
          {steps.map((step, at) => (
            <li key={at}>
              <b>
                {w('stepMinutes', { count: step.minutes })}
                {step.who !== 'client' && `, ${w(`who.${step.who}`)}`}.
              </b>{' '}
              <SheetInline inlines={step.text} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={w('notHere')} level={2}>
        <ul>
          {notHere.map((line, at) => (
            <li key={at}>
              <SheetInline inlines={line} />
            </li>
          ))}
        </ul>
      </Section>
      <Boxes title={w('after')} lines={after} />
      <TrackFoot {...sheet} line={licenceLine(sheet.origin)} />
    </main>
  )
}

const Boxes = ({ title, lines }: { readonly title: string; readonly lines: readonly (readonly Inline[])[] }) => (
  <Section title={title} level={2}>
    <ul className="boxes">
      {lines.map((line, at) => (
        <li key={at}>
          <SheetInline inlines={line} />
        </li>
      ))}
    </ul>
  </Section>
)
