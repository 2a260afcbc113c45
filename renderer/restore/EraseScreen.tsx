import { useEffect, useId, useState } from 'react'
import { call } from '#renderer/app/call.ts'
import { showScreen } from '#renderer/app/go-to.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { useConfirmedCommand } from '#renderer/app/use-confirmed.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { KnownBackup } from '#shared/backup/backup.ts'
import type { FoundBackup } from '#shared/restore/restore.ts'
import { useWords } from './erase.words.ts'
import styles from './restore.module.css'
import { madeText } from './texts.ts'

/** Erasing the vault, deliberately: what it does, which backups are known, and the clinic's name typed for it. */
export function EraseScreen() {
  const t = useWords()
  const [found, setFound] = useState<readonly FoundBackup[] | null>(null)
  const { data: known } = useCall('backup.list')
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    call('restore.list').then(
      list => setFound(list.found),
      (error: unknown) => setFault(error instanceof Error ? error.message : String(error)),
    )
    return () => void call('restore.cancel').catch(() => undefined)
  }, [])
  const back = (
    <Button variant="plain" icon="back" onPress={() => showScreen('/settings')}>
      {t('back')}
    </Button>
  )
  return (
    <Page title={t('title')} meta={t('why')} back={back} width="narrow">
      <Card as="section" title={t('whatTitle')} padding="roomy">
        <ul className={styles['plain']}>
          <li>{t('whatKeys')}</li>
          <li>{t('whatFiles')}</li>
          <li>{t('whatCertificate')}</li>
        </ul>
      </Card>
      <Card as="section" title={t('backupsTitle')} padding="roomy">
        {fault !== null && <Banner tone="error">{fault}</Banner>}
        {found === null && fault === null && <Skeleton lines={3} label={t('backupsTitle')} />}
        {found !== null && (
          <>
            <Backups
              title={t('backupsHere')}
              none={t('noneHere')}
              backups={found.filter(({ place }) => place !== 'chosen-folder').map(asLine)}
            />
            <Backups
              title={t('backupsElsewhere')}
              none={t('noneElsewhere')}
              backups={(known ?? []).flatMap(asPlaces)}
            />
          </>
        )}
      </Card>
      <EraseForm />
    </Page>
  )
}

interface BackupLine {
  readonly id: string
  readonly madeAt: string | null
  readonly name: string
  readonly folder: string
  readonly people: readonly string[]
}

const asLine = ({ backupId, madeAt, name, folder, people }: FoundBackup): BackupLine => ({
  id: backupId,
  ...{ madeAt, name, folder },
  people: people.map(person => person.name),
})

/** Where a backup that the vault knows of was put besides its own folder, unless it was taken away from there. */
const asPlaces = ({ backupId, madeAt, name, places, openers }: KnownBackup): BackupLine[] =>
  places
    .filter(({ isChosen, removedAt }) => isChosen && removedAt === null)
    .map(({ folder }) => ({
      id: `${backupId} ${folder}`,
      ...{ madeAt, name, folder },
      people: openers.map(opener => opener.name),
    }))

interface BackupsProps {
  readonly title: string
  readonly none: string
  readonly backups: readonly BackupLine[]
}

function Backups({ title, none, backups }: BackupsProps) {
  const t = useWords()
  if (backups.length === 0) return <p>{none}</p>
  return (
    <section className={styles['part']} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {backups.map(({ id, madeAt, name, folder, people }) => {
          const about = { made: madeText(madeAt), name, folder }
          return (
            <li key={id}>
              <UserText>
                {people.length === 0
                  ? t('backupLineNobody', about)
                  : t('backupLine', { ...about, people: people.join(', ') })}
              </UserText>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function EraseForm() {
  const t = useWords()
  const formId = useId()
  const [clinicName, setClinicName] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const { run, dialog } = useConfirmedCommand('restore.erase', t('confirmWhy'))
  const erase = async () => {
    if (isPending) return
    if (clinicName.trim() === '') return setSaid(t('clinicMissing'))
    setSaid(null)
    setPending(true)
    try {
      await run({ clinicName })
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error))
    } finally {
      setPending(false)
    }
  }
  return (
    <Card as="section" title={t('formTitle')} padding="roomy">
      <form
        id={formId}
        className={styles['step']}
        onSubmit={event => {
          event.preventDefault()
          void erase()
        }}
      >
        <TextField
          label={t('clinic')}
          description={t('clinicHow')}
          value={clinicName}
          onChange={setClinicName}
          maxLength={200}
          errorMessage={said ?? undefined}
        />
        <div className={styles['row']}>
          <Button variant="danger" type="submit" isPending={isPending} pendingLabel={t('erasing')}>
            {t('erase')}
          </Button>
        </div>
      </form>
      {dialog}
    </Card>
  )
}
