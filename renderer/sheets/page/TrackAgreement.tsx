import { licenceLine } from '#shared/sheets/licences.ts'
import type { SheetOf } from '#shared/sheets/sheet.ts'
import { Section } from './GuideParts.tsx'
import { SheetInline } from './SheetText.tsx'
import { TrackFoot, TrackHead } from './TrackAround.tsx'
import { words as t } from './sheet.words.ts'

/** The agreement with a client co-leader, to fill in and sign by hand. */
export function TrackAgreement(sheet: SheetOf<'track-agreement'>) {
  const { title, lead, blanks, parts, own, signatures } = sheet.track.coLeaders.agreement
  return (
    <main className="track">
      <TrackHead {...sheet} kind={t('sign')} title={title} />
      <p>
        <SheetInline inlines={lead} />
      </p>
      {blanks.map(blank => (
        <Blank key={blank} label={blank} />
      ))}
      {parts.map(part => (
        <Section key={part.title} title={part.title} level={2}>
          <ul>
            {part.points.map((point, at) => (
              <li key={at}>
                <SheetInline inlines={point} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <div className="question">
        <p>
          <SheetInline inlines={own} />
        </p>
        <Line />
        <Line />
      </div>
      <div className="signatures">
        {signatures.map(signature => (
          <Blank key={signature} label={signature} />
        ))}
      </div>
      <TrackFoot {...sheet} line={licenceLine(sheet.origin)} />
    </main>
  )
}

const Line = () => <div className="write-in" role="img" aria-label={t('writeIn')} />

const Blank = ({ label }: { readonly label: string }) => (
  <div className="question beside">
    <p>{label}</p>
    <Line />
  </div>
)
