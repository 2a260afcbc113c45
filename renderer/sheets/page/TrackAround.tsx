import type { SheetOf } from '#shared/sheets/sheet.ts'
import { SheetHeading } from './SheetText.tsx'

type OfTrack = Pick<SheetOf<'track-agreement'>, 'track' | 'origin' | 'clinicName'>

/** Whose paper it is, and its title. */
export const TrackHead = ({ clinicName, kind, title }: OfTrack & { readonly kind: string; readonly title: string }) => (
  <header>
    <p className="eyebrow">
      <span>{kind}</span>
      <span dir="auto">{clinicName}</span>
    </p>
    <SheetHeading level={1}>{title}</SheetHeading>
  </header>
)

/** What the track's name means and does not mean, and the licence. */
export const TrackFoot = ({ origin, line }: OfTrack & { readonly line: string }) => (
  <footer className="colophon">
    {origin.note !== null && <p>{origin.note}</p>}
    <p>{line}</p>
  </footer>
)
