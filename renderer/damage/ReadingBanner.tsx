import { useState } from 'react'
import type { Missing, Reading } from '#shared/damage/reading.ts'
import { formatMoment } from '#renderer/app/day.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import styles from './reading.module.css'
import { useWords } from './reading.words.ts'

/** On every screen of a damaged vault: that it is read and no more, why, and what is missing from it. */
export function ReadingBanner({ reading }: { readonly reading: Reading }) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const { missing, because, isOlder, lastAt, keysFrom } = reading
  const kinds = missing.map(({ kind }) => t(`kind.${kind}`)).join(', ')
  return (
    <div className={styles['reading']} data-reading>
      <Banner
        tone="warning"
        title={t('title')}
        action={
          <Button onPress={() => setOpen(!isOpen)} aria-expanded={isOpen}>
            {isOpen ? t('less') : t('more')}
          </Button>
        }
      >
        <p>
          {t('nothingChanges')} {missing.length === 0 ? t('allThere') : t('lacks', { kinds })}
        </p>
        {isOpen && (
          <div className={styles['more']}>
            <p>{because}</p>
            {missing.length > 0 && (
              <ul>
                {missing.map(one => (
                  <li key={one.kind}>{lostWords(one, t)}</li>
                ))}
              </ul>
            )}
            {isOlder && <p>{t('isOlder')}</p>}
            {lastAt !== null && <p>{t('lastAt', { when: formatMoment(lastAt) })}</p>}
            {keysFrom === 'backup' && <p>{t('keysFromBackup')}</p>}
            {keysFrom === 'kept-aside' && <p>{t('keysFromAside')}</p>}
            <p>{t('next')}</p>
          </div>
        )}
      </Banner>
    </div>
  )
}

function lostWords({ kind, read, lost }: Missing, t: ReturnType<typeof useWords>): string {
  const name = t(`kind.${kind}`)
  return lost === null ? t('lostSome', { kind: name, read }) : t('lost', { kind: name, lost, total: read + lost })
}
