import { useCallback, useEffect, useState } from 'react'
import type { KeptSet } from '#shared/restore/restore.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { call, on } from '#renderer/app/call.ts'
import { formatMoment } from '#renderer/app/day.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { RemoveKept } from './RemoveKept.tsx'
import { useWords } from './kept.words.ts'
import styles from './kept.module.css'
import { sizeInMb } from './kept-size.ts'

function useKept() {
  const [kept, setKept] = useState<readonly KeptSet[]>([])
  const ask = useCallback(() => void call('restore.kept').then(setKept, () => null), []) // not shown while it is not known
  useEffect(() => {
    ask()
    return on('data.changed', ask)
  }, [ask])
  return kept
}

/** The vaults that restores set aside, each with the way to remove it; nothing while there is none. */
export function KeptSets() {
  const t = useWords()
  const kept = useKept()
  const [asked, ask] = useState<KeptSet | null>(null)
  const [said, say] = useState<string | null>(null)
  if (kept.length === 0 && said === null) return null
  return (
    <Card as="section" label={t('title')} title={t('title')} padding="roomy" className={styles.card}>
      <p className={styles.quiet}>{t('why')}</p>
      {said !== null && (
        <Banner tone="success" onDismiss={() => say(null)} dismissLabel={t('putAway')}>
          <UserText>{said}</UserText>
        </Banner>
      )}
      <ul className={styles.list}>
        {kept.map(one => (
          <KeptLine key={one.name} kept={one} onRemove={() => ask(one)} />
        ))}
      </ul>
      <div>
        <LinkTo path="/restore">{t('toRestore')}</LinkTo>
      </div>
      {asked !== null && (
        <RemoveKept
          kept={asked}
          onClose={() => ask(null)}
          onDone={({ bytes, left }) => {
            ask(null)
            const size = sizeInMb(bytes)
            say(left.length === 0 ? t('removed', { size }) : t('removedLeft', { size, names: left.join(', ') }))
          }}
        />
      )}
    </Card>
  )
}

function KeptLine({ kept, onRemove }: { readonly kept: KeptSet; readonly onRemove: () => void }) {
  const t = useWords()
  const { keptAt, why, bytes, header, hasYoungerBackup } = kept
  const when = formatMoment(keptAt)
  return (
    <li>
      <div className={styles.words}>
        <b>{t('setAside', { when })}</b>
        <span>
          {t(`why.${why}`)} {t('size', { size: sizeInMb(bytes) })}.
        </span>
        <span className={styles.small}>
          {header === null
            ? t('unreadable')
            : header.lockedAt === null
              ? t('untilUnknown')
              : t('until', { when: formatMoment(header.lockedAt) })}
          {header?.isSameVault === false && ` ${t('otherVault')}`}
        </span>
        {header !== null && (
          <span className={styles.small}>
            <UserText>{t('people', { names: header.people.join(', ') })}</UserText>
          </span>
        )}
        {!hasYoungerBackup && <span className={styles.small}>{t('needsBackup')}</span>}
      </div>
      <Button aria-label={t('removeOf', { when })} isDisabled={!hasYoungerBackup} onPress={onRemove}>
        {t('remove')}
      </Button>
    </li>
  )
}
