import { scaledPlan, type ScaledPlan } from '#shared/curriculum/scaled-plan.ts'
import type { Topic } from '#shared/curriculum/topic.ts'
import { licenceLine } from '#shared/sheets/licences.ts'
import type { SheetOf } from '#shared/sheets/sheet.ts'
import { words as c } from '#renderer/curriculum/curriculum.words.ts'
import { timedSegments } from '#renderer/curriculum/plan-parts.ts'
import { dayInWords } from './day-in-words.ts'
import { CrosswalkLine } from './CrosswalkLine.tsx'
import { GuideParts, SourceList } from './GuideParts.tsx'
import { words as t } from './sheet.words.ts'
import { SheetHeading } from './SheetText.tsx'

/** What the facilitator holds in hand: the plan of one length, then what to do and say. */
export function Guide({ topic, origin, lengthMinutes, clinicName }: SheetOf<'guide'>) {
  const plan = scaledPlan(topic, lengthMinutes)
  const facts = {
    length: plan.lengthMinutes,
    module: origin.title,
    version: topic.version,
    reviewed: dayInWords(topic.reviewed),
  }
  return (
    <main className="guide">
      <header>
        <p className="eyebrow">
          <span>{t('guideTitle')}</span>
          <span dir="auto">{clinicName}</span>
        </p>
        <SheetHeading level={1}>{topic.title}</SheetHeading>
        <p className="facts">{t('guideFacts', facts)}</p>
        <CrosswalkLine crosswalk={topic.crosswalk} />
        <p>{topic.summary}</p>
      </header>
      <GuideParts topic={topic} level={2} plan={<PlanTable plan={plan} />} timeOf={name => timeOf(topic, plan, name)} />
      <SourceList topic={topic} level={2} />
      <footer className="colophon">
        <p>{licenceLine({ attribution: origin.attribution, licence: topic.licence })}</p>
      </footer>
    </main>
  )
}

/** [SH8] The minutes of a segment in this plan; null for a part of the guide that is no segment. */
function timeOf(topic: Topic, plan: ScaledPlan, name: string): string | null {
  const held = plan.segments.find(segment => segment.name === name)
  if (held !== undefined) return t('minutes', { count: held.minutes })
  return topic.plan.some(segment => segment.name === name) ? t('notInLength') : null
}

function PlanTable({ plan }: { readonly plan: ScaledPlan }) {
  return (
    <table className="plan">
      <thead>
        <tr>
          <th scope="col">{c('planClock')}</th>
          <th scope="col">{c('planSegment')}</th>
          <th scope="col">{c('planKind')}</th>
          <th scope="col" className="number">
            {c('planMinutes')}
          </th>
        </tr>
      </thead>
      <tbody>
        {timedSegments(plan).map(({ name, kind, minutes, from, until }) => (
          <tr key={name}>
            <td>{`${from}–${until}`}</td>
            <th scope="row">{name}</th>
            <td>{c(`kind.${kind}`)}</td>
            <td className="number">{minutes}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {c('total')}
          </th>
          <td className="number">{plan.lengthMinutes}</td>
        </tr>
      </tfoot>
    </table>
  )
}
