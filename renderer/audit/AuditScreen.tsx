import { useState } from 'react'
import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { useVaultStatus } from '#renderer/app/vault-state.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { EVERYTHING, seesClientNames, type AuditFilter, type AuditOverview } from '#shared/audit/audit.ts'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditTable } from './AuditTable.tsx'
import { useWords } from './audit.words.ts'
import { CheckProgress, CheckResult } from './CheckLog.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { HintList } from './HintList.tsx'
import { SignOffDialog } from './SignOffDialog.tsx'
import { useLog } from './use-log.ts'

/** The audit log: what deserves a look, the filters, the events. */
export function AuditScreen() {
  const t = useWords()
  const overview = useCall('audit.overview')
  if (overview.error) {
    return (
      <Page title={t('title')}>
        <Banner tone="error">{overview.error.message}</Banner>
      </Page>
    )
  }
  if (overview.data === undefined) {
    return (
      <Page title={t('title')}>
        <Skeleton lines={8} />
      </Page>
    )
  }
  return <Log overview={overview.data} />
}

type Asking = 'sign-off' | 'export' | null
type Done = { readonly title: string; readonly text?: string } | null

function Log({ overview }: { overview: AuditOverview }) {
  const t = useWords()
  const status = useVaultStatus()
  const roles = status.state === 'open' ? status.person.roles : []
  const [filter, setFilter] = useState<AuditFilter>(EVERYTHING)
  const [asking, setAsking] = useState<Asking>(null)
  const [done, setDone] = useState<Done>(null)
  const hints = useCall('audit.hints')
  const verify = useCommand('audit.verify')
  const { timeZone, events: count } = overview
  const finish = (next: Done) => {
    setDone(next)
    setAsking(null)
  }
  const actions = (
    <>
      {roles.includes('auditor') && (
        <Button variant="primary" onPress={() => setAsking('sign-off')}>
          {t('signOff')}
        </Button>
      )}
      <Button isPending={verify.isPending} pendingLabel={t('checking')} onPress={() => verify.mutate(undefined)}>
        {t('check')}
      </Button>
      <Button onPress={() => setAsking('export')}>{t('export')}</Button>
    </>
  )
  return (
    <Page title={t('title')} meta={t('count', { count })} actions={actions}>
      {done !== null && (
        <Banner tone="success" title={done.title} onDismiss={() => setDone(null)} dismissLabel={t('dismiss')}>
          {done.text}
        </Banner>
      )}
      {verify.isPending && <CheckProgress />}
      {verify.error && <Banner tone="error">{verify.error.message}</Banner>}
      {verify.data && <CheckResult found={verify.data} timeZone={timeZone} onDismiss={verify.reset} />}
      <HintList hints={hints.data ?? []} timeZone={timeZone} onShow={setFilter} />
      <AuditFilters filter={filter} overview={overview} byName={seesClientNames(roles)} onChange={setFilter} />
      <Events filter={filter} overview={overview} onClear={() => setFilter(EVERYTHING)} />
      {asking === 'sign-off' && (
        <SignOffDialog
          upTo={count}
          timeZone={timeZone}
          onClose={() => setAsking(null)}
          onSigned={() => finish({ title: t('signedOffDone', { upTo: count }) })}
        />
      )}
      {asking === 'export' && (
        <ExportDialog
          filter={filter}
          onClose={() => setAsking(null)}
          onSaved={file => finish({ title: t('exported'), text: t('exportedText', { file }) })}
        />
      )}
    </Page>
  )
}

interface EventsProps {
  readonly filter: AuditFilter
  readonly overview: AuditOverview
  readonly onClear: () => void
}

function Events({ filter, overview, onClear }: EventsProps) {
  const t = useWords()
  const log = useLog(filter)
  if (log.error) return <Banner tone="error">{log.error.message}</Banner>
  if (log.events === undefined) return <Skeleton lines={8} />
  if (log.events.length === 0) {
    return (
      <EmptyState title={t('empty')} action={<Button onPress={onClear}>{t('clear')}</Button>}>
        {t('emptyText')}
      </EmptyState>
    )
  }
  return (
    <>
      <AuditTable events={log.events} signOffs={overview.signOffs} timeZone={overview.timeZone} />
      {log.hasNextPage && (
        <div>
          <Button
            isPending={log.isFetchingNextPage}
            pendingLabel={t('loading')}
            onPress={() => void log.fetchNextPage()}
          >
            {t('more')}
          </Button>
        </div>
      )}
    </>
  )
}
