import type { SheetOf } from '#shared/sheets/sheet.ts'
import { lines, situations } from '#renderer/safety/safety-steps.ts'
import { useWords } from '#renderer/safety/safety.words.ts'
import { words as t } from './sheet.words.ts'
import { SheetHeading } from './SheetText.tsx'

/** More numbers of the clinic's own than this stand in three columns. */
const FEW = 4

/** The safety panel on one page, for the wall. */
export function SafetyCard({ clinicName, localNumbers }: SheetOf<'safety-card'>) {
  const s = useWords()
  return (
    <main className="card">
      <header>
        <p className="eyebrow">
          <span>{t('cardFor')}</span>
          <span dir="auto">{clinicName}</span>
        </p>
        <SheetHeading level={1}>{t('cardTitle')}</SheetHeading>
        <p className="first">{s('first')}</p>
      </header>
      <div className="situations">
        {situations.map(situation => (
          <section key={situation.id}>
            <SheetHeading level={2}>{s(situation.id)}</SheetHeading>
            {situation.parts.map(({ title, signs, steps }) => (
              <div key={title ?? ''} className="part">
                {title !== null && <SheetHeading level={3}>{s(title)}</SheetHeading>}
                {signs !== null && <p className="signs">{s(signs)}</p>}
                <ol>
                  {steps.map(step => (
                    <li key={step}>{s(step)}</li>
                  ))}
                </ol>
              </div>
            ))}
          </section>
        ))}
      </div>
      <section className={`numbers ${localNumbers.length > FEW ? 'many' : ''}`}>
        <SheetHeading level={2}>{t('cardNumbers')}</SheetHeading>
        <ul>
          {localNumbers.map(({ label, number }, at) => (
            <li key={at} dir="auto">
              <b className="number">{number}</b> {label}
            </li>
          ))}
          {lines.map(({ number, words }) => (
            <li key={number}>
              <b className="number">{number}</b> {s(words)}
            </li>
          ))}
        </ul>
      </section>
    </main>
  )
}
