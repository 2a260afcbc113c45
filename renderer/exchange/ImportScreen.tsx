import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import type { ImportResult } from '#shared/exchange/exchange.ts'
import { GroupId } from '#shared/groups/group.ts'
import type * as z from 'zod'
import { ColumnsStep } from './ColumnsStep.tsx'
import { DateQuestion } from './DateQuestion.tsx'
import { FileStep } from './FileStep.tsx'
import { ImportDone } from './ImportDone.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import { TargetStep } from './TargetStep.tsx'
import { useImport, type Import } from './use-import.ts'
import { useWords } from './exchange.words.ts'
import styles from './import.module.css'

interface Done {
  readonly result: z.infer<typeof ImportResult>
  readonly leftOut: number
  readonly groupId: string | null
}

/** Imports a roster file: file, columns, where to, every row looked at; nothing is written before "Import". */
export function ImportScreen() {
  const t = useWords()
  const goTo = useGoTo()
  const search: { groupId?: unknown } = useSearch({ strict: false })
  const asked = GroupId.safeParse(search.groupId)
  const groupId = asked.success ? asked.data : null
  const state = useImport(groupId)
  const [done, setDone] = useState<Done | null>(null)
  const again = () => {
    state.reset()
    setDone(null)
  }
  const back =
    groupId === null ? (
      <Button variant="plain" icon="back" onPress={() => goTo('/clients')}>
        {t('toClients')}
      </Button>
    ) : (
      <Button variant="plain" icon="back" onPress={() => goTo(`/groups/${groupId}`)}>
        {t('toGroup')}
      </Button>
    )
  return (
    <Page title={t('title')} meta={done === null && t('lead')} back={back}>
      {done !== null ? (
        <ImportDone {...done} onAgain={again} />
      ) : (
        <div className={styles.steps}>
          <FileStep state={state} />
          {state.file && <ColumnsStep state={state} file={state.file} />}
          {state.file && state.isAmbiguous && <DateQuestion state={state} file={state.file} />}
          {state.file && <TargetStep state={state} />}
          {state.knownError && <Banner tone="error">{state.knownError.message}</Banner>}
          {state.preview && <PreviewStep state={state} preview={state.preview} />}
          {state.preview && <Import state={state} onDone={setDone} />}
        </div>
      )}
    </Page>
  )
}

function Import({ state, onDone }: { state: Import; onDone: (done: Done) => void }) {
  const t = useWords()
  const send = useCommand('exchange.importRoster')
  const { rows, preview, target, today } = state
  const chosen = GroupId.safeParse(target.groupId)
  const isTold = !target.isGroup || (chosen.success && target.startsOn !== null)
  const count = (does: string) => rows.filter(row => row.does === does).length
  const leftOut = (preview?.rows.length ?? 0) - rows.length
  const submit = () => {
    const enrolInto =
      target.isGroup && chosen.success && target.startsOn !== null
        ? { groupId: chosen.data, startsOn: target.startsOn }
        : null
    send.mutate(
      { rows, enrolInto, today },
      { onSuccess: result => onDone({ result, leftOut, groupId: enrolInto?.groupId ?? null }) },
    )
  }
  return (
    <footer className={styles.foot}>
      {send.error && (
        <Banner tone="error" title={t('refused')}>
          {send.error.message}
        </Banner>
      )}
      {!isTold && <Banner>{t('chooseGroupFirst')}</Banner>}
      {rows.length === 0 && <Banner>{t('nothingChosen')}</Banner>}
      <div className={styles.footRow}>
        <Button
          variant="primary"
          size="large"
          isDisabled={rows.length === 0 || !isTold}
          isPending={send.isPending}
          pendingLabel={t('importing')}
          onPress={submit}
        >
          {rows.length === 0 ? t('importNothing') : t('import', { count: rows.length })}
        </Button>
        <span className={styles.sum} role="status">
          {t('sum', { add: count('add'), update: count('update'), enrol: count('enrol'), skip: leftOut })}
        </span>
        <span className={styles.muted}>{t('allOrNone')}</span>
      </div>
    </footer>
  )
}
