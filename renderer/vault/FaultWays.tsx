import { useEffect, useState, type ReactNode } from 'react'
import type { NewestBackup, SavedSet, Ways } from '#shared/damage/damage.ts'
import { offersOf } from '#shared/damage/offers.ts'
import { call } from '#renderer/app/call.ts'
import { daysBetween, formatDayOf, useToday } from '#renderer/app/day.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './fault.words.ts'
import styles from './vault.module.css'

interface FaultWaysProps {
  readonly code: string
  /** Begins to read the damaged vault. */
  readonly onRead: (ways: NonNullable<Ways['reading']>) => void
  /** Opens the way back from a backup; null where there is none yet. */
  readonly onRestore: (() => void) | null
}

/** The ways on from a fault: reading, a backup, a copy for an expert. None of them deletes or changes what is there. */
export function FaultWays({ code, onRead, onRestore }: FaultWaysProps) {
  const t = useWords()
  const [ways, setWays] = useState<Ways | null>(null)
  useEffect(() => {
    let isGone = false
    void call('damage.ways').then(
      found => isGone || setWays(found),
      () => isGone || setWays({ reading: null, backup: null }),
    )
    return () => {
      isGone = true
    }
  }, [code])
  const offers = offersOf(code)
  if (ways === null || offers.length === 0) return null
  const { reading, backup } = ways
  return (
    <div className={styles['ways']}>
      {offers.includes('read') && (
        <Way title={t('readTitle')} why={reading === null ? t('readNot') : t('readWhy')}>
          {reading !== null && <Button onPress={() => onRead(reading)}>{t('readGo')}</Button>}
        </Way>
      )}
      {offers.includes('restore') && onRestore !== null && <Restore backup={backup} onRestore={onRestore} />}
      {offers.includes('save') && <SaveSet />}
    </div>
  )
}

interface WayProps {
  readonly title: string
  readonly why: string
  readonly children: ReactNode
}

const Way = ({ title, why, children }: WayProps) => (
  <section className={styles['way']}>
    <h2>{title}</h2>
    <p>{why}</p>
    {children}
  </section>
)

const CAUSES = ['daily', 'manual', 'migration', 'import', 'rotation'] as const

function Restore({ backup, onRestore }: { readonly backup: NewestBackup | null; readonly onRestore: () => void }) {
  const t = useWords()
  const today = useToday()
  const madeWords = ({ madeAt, cause: why }: NewestBackup) => {
    const known = CAUSES.find(one => one === why)
    const about = { day: formatDayOf(madeAt), cause: known === undefined ? why : t(`cause.${known}`) }
    const days = daysBetween(madeAt, today)
    if (days < 0) return t('restoreAhead', about)
    return days === 0 ? t('restoreToday', about) : t('restoreMade', { ...about, count: days })
  }
  return (
    <Way title={t('restoreTitle')} why={backup === null ? t('restoreNone') : madeWords(backup)}>
      <Button onPress={onRestore}>{backup === null ? t('restoreChoose') : t('restoreGo')}</Button>
    </Way>
  )
}

function SaveSet() {
  const t = useWords()
  const [isPending, setPending] = useState(false)
  const [saved, setSaved] = useState<SavedSet | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const save = async () => {
    setPending(true)
    setRefusal(null)
    try {
      const made = await call('damage.saveSet')
      if (made !== null) setSaved(made)
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
    } finally {
      setPending(false)
    }
  }
  return (
    <Way title={t('saveTitle')} why={t('saveWhy')}>
      <Button isPending={isPending} pendingLabel={t('saving')} onPress={() => void save()}>
        {t('saveGo')}
      </Button>
      <ErrorText>{refusal}</ErrorText>
      {saved !== null && (
        <Banner tone={saved.isWhole ? 'success' : 'warning'}>
          <UserText>{t(saved.isWhole ? 'saved' : 'savedInPart', { folder: saved.folder })}</UserText>
        </Banner>
      )}
    </Way>
  )
}
