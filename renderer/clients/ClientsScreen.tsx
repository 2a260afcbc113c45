import { useDeferredValue, useRef, useState } from 'react'
import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { useToday } from '#renderer/app/day.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { keysIn } from '#renderer/ui/keys.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { rosterWriters } from '#shared/facilitators/role-sets.ts'
import type { Output } from '#shared/ipc/types.ts'
import { ClientsTable } from './ClientsTable.tsx'
import { useWords, words } from './clients.words.ts'
import styles from './clients.module.css'

const LIMIT = 200

/** All clients, found as one types; each row leads to the client. */
export function ClientsScreen() {
  const t = useWords()
  const goTo = useGoTo()
  const today = useToday()
  const mayAdd = useHasRole(rosterWriters)
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim().slice(0, 200))
  const found = useCall('clients.list', { text, today, limit: LIMIT })
  const results = useRef<HTMLDivElement>(null)
  const total = text === '' ? found.data?.total : undefined
  const isEmpty = total === 0 && !found.isPlaceholderData
  const keys = keysIn('clients', {
    move: nth => {
      if (nth === 0) results.current?.querySelector('a')?.focus()
      return nth === 0
    },
  })
  const actions = mayAdd && (
    <>
      <Button variant="primary" onPress={() => goTo('/clients/new')}>
        {t('add')}
      </Button>
      <Button onPress={() => goTo('/clients/import')}>{t('import')}</Button>
    </>
  )
  return (
    <Page title={t('title')} meta={total !== undefined && total > 0 && t('count', { count: total })} actions={actions}>
      {!isEmpty && (
        // Only an arrow out of the field is caught here; every other key belongs to the field.
        <div className={styles.search} {...keys} role="presentation">
          <SearchField
            label={t('search')}
            placeholder={t('search')}
            clearLabel={t('clearSearch')}
            value={typed}
            onChange={setTyped}
          />
          <span className={styles.status} role="status">
            {found.data && foundText(found.data, text)}
          </span>
        </div>
      )}
      {found.error && <Banner tone="error">{found.error.message}</Banner>}
      {found.data === undefined && !found.error && <Skeleton lines={8} />}
      <div ref={results}>
        {isEmpty && (
          <EmptyState title={t('emptyTitle')} {...(mayAdd ? { action: actions } : {})}>
            {t(mayAdd ? 'emptyText' : 'emptyToRead')}
          </EmptyState>
        )}
        {found.data && !isEmpty && <Found found={found.data} text={text} clear={() => setTyped('')} />}
      </div>
    </Page>
  )
}

function foundText({ clients, total }: Output<'clients.list'>, text: string): string {
  if (clients.length < total) return words('showing', { shown: clients.length, total })
  return text === '' ? '' : words('found', { count: total })
}

function Found({ found, text, clear }: { found: Output<'clients.list'>; text: string; clear: () => void }) {
  const t = useWords()
  const shown = found.clients.length
  if (shown === 0) {
    return (
      <EmptyState title={t('nothingFoundTitle', { text })} action={<Button onPress={clear}>{t('clearSearch')}</Button>}>
        {t('nothingFoundText')}
      </EmptyState>
    )
  }
  return <ClientsTable clients={found.clients} />
}
