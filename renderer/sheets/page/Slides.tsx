import { licenceLine } from '#shared/sheets/licences.ts'
import type { SheetOf } from '#shared/sheets/sheet.ts'
import { words as t } from './sheet.words.ts'
import { SheetHeading, SheetText } from './SheetText.tsx'

/** The slides on paper, one a page on its side, for a room without a screen. */
export const Slides = ({ topic, origin }: SheetOf<'slides'>) => (
  <main className="slides">
    {topic.slides.map((slide, at) => (
      <section key={at} className="slide">
        <div className="eyebrow">
          {at === 0 ? <SheetHeading level={1}>{topic.title}</SheetHeading> : <p>{topic.title}</p>}
          <p>{t('slideOf', { number: at + 1, count: topic.slides.length })}</p>
        </div>
        <SheetHeading level={2}>{slide.title}</SheetHeading>
        <SheetText blocks={slide.blocks} level={3} />
        {at === topic.slides.length - 1 && (
          <p className="colophon">{licenceLine({ attribution: origin.attribution, licence: topic.licence })}</p>
        )}
      </section>
    ))}
  </main>
)
