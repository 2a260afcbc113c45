import { useState } from 'react'
import { formatDay } from '#renderer/app/day.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { PackInList } from '#shared/curriculum/pack.ts'
import { ModuleId } from '#shared/curriculum/topic.ts'
import { dateIn } from '#shared/sessions/clock.ts'
import { useWords } from './packs.words.ts'
import styles from './packs.module.css'

/** One module of the clinic's own: what it holds, who imported which version, and whether it is in use. */
export function PackRow({ pack, mayKeep }: { readonly pack: PackInList; readonly mayKeep: boolean }) {
  const t = useWords()
  const { title, version, licence, attribution, retiredAt } = pack
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <h3 className={styles.name}>
          <UserText>{title}</UserText> {retiredAt !== null && <Chip>{t('retired')}</Chip>}
        </h3>
        <p className={styles.quiet}>
          <UserText>{t('facts', { version, licence, attribution })}</UserText>
        </p>
        {retiredAt !== null && <p className={styles.quiet}>{t('retiredOn', { date: dayOf(retiredAt) })}</p>}
        <details className={styles.more}>
          <summary>{t('topics', { count: pack.topics.length })}</summary>
          <ul>
            {pack.topics.map(topic => (
              <li key={topic.topicId}>
                <UserText>{topic.title}</UserText>
              </li>
            ))}
          </ul>
        </details>
        <ul className={styles.versions} aria-label={t('versions')}>
          {pack.versions.map(one => (
            <li key={one.version}>
              <UserText>
                {t('imported', { version: one.version, date: dayOf(one.importedAt), by: one.importedBy })}
              </UserText>
            </li>
          ))}
        </ul>
      </div>
      {mayKeep && (retiredAt === null ? <Retire pack={pack} /> : <BringBack pack={pack} />)}
    </li>
  )
}

/** The day on this computer's calendar. */
const dayOf = (instant: string) => formatDay(dateIn(new Intl.DateTimeFormat().resolvedOptions().timeZone, instant))

const idOf = (pack: PackInList) => ({ moduleId: ModuleId.parse(pack.moduleId) })

function Retire({ pack }: { readonly pack: PackInList }) {
  const t = useWords()
  const [isAsked, setAsked] = useState(false)
  const retire = useCommand('curriculum.retirePack')
  const { title } = pack
  return (
    <div className={styles.actions}>
      <Button aria-label={t('retireLabel', { title })} onPress={() => setAsked(true)}>
        {t('retire')}
      </Button>
      {isAsked && (
        <ConfirmDialog
          title={t('retireTitle', { title })}
          confirmLabel={t('retireNow')}
          cancelLabel={t('cancel')}
          isPending={retire.isPending}
          pendingLabel={t('retiring')}
          errorMessage={retire.error?.message}
          onClose={() => setAsked(false)}
          onConfirm={() => retire.mutate(idOf(pack), { onSuccess: () => setAsked(false) })}
        >
          <p>{t('retireText')}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}

function BringBack({ pack }: { readonly pack: PackInList }) {
  const t = useWords()
  const bringBack = useCommand('curriculum.bringBackPack')
  return (
    <div className={styles.actions}>
      <Button
        aria-label={t('bringBackLabel', { title: pack.title })}
        isPending={bringBack.isPending}
        pendingLabel={t('bringingBack')}
        onPress={() => bringBack.mutate(idOf(pack))}
      >
        {t('bringBack')}
      </Button>
      {bringBack.error && (
        <Banner tone="error" title={t('failed')}>
          {bringBack.error.message}
        </Banner>
      )}
    </div>
  )
}
