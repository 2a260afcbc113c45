import { useState } from 'react'
import { flushSync } from 'react-dom'
import {
  hasNotice,
  REDISCLOSURE_NOTICE,
  type DisclosurePreview,
  type DisclosureScope,
} from '#shared/exchange/disclosure.ts'
import type { Paper } from '#shared/sheets/paper.ts'
import { call } from '#renderer/app/call.ts'
import { formatDay } from '#renderer/app/day.ts'
import { InternalSheet } from '#renderer/app/InternalSheet.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { reasonsOf, type Filled } from './disclosure-form.ts'
import { DisclosureView } from './DisclosureView.tsx'
import styles from './out.module.css'
import { outWords, useOutWords } from './out.words.ts'
import { momentWords } from './use-record-print.ts'

interface Props {
  readonly title: string
  readonly filled: Filled
  readonly scope: DisclosureScope
  readonly preview: DisclosurePreview
  readonly onBack: () => void
  readonly onClose: () => void
  readonly onDone: (sentence: string) => void
}

/** What the page bears at its head and at every foot: from whom, to whom, and the notice where it goes by consent [EX72]. */
function stampOf({ basis, recipient }: Filled, clinic: string): string {
  const when = momentWords()
  if (basis === 'own-copy') return outWords('paperOwn', { clinic, when })
  const stamp = outWords('paperStamp', { clinic, when, recipient })
  return hasNotice(basis) ? `${stamp} ${REDISCLOSURE_NOTICE}` : stamp
}

/** To whom and for what; by consent also what the consent lets go. */
function underOf({ recipient, purpose, basis, signedOn, scope }: Filled): string {
  const to = outWords('disclosedTo', { recipient, purpose })
  if (basis !== 'consent' || signedOn === null) return to
  return `${to}. ${outWords('consentOf', { day: formatDay(signedOn), scope })}`
}

/** Exactly what goes, and the one button that gives it out. */
export function DisclosurePreviewStep({ title, filled, scope, preview, ...on }: Props) {
  const t = useOutWords()
  const [job, setJob] = useState<{ readonly paper: Paper; readonly stamp: string } | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { content, hash, unsigned, void: voids } = preview
  const { form, basis } = filled
  const give = async () => {
    setRefusal(null)
    try {
      const paper = await call('sheets.paper')
      flushSync(() => setJob({ paper, stamp: stampOf(filled, content.clinicName) }))
      const went = await call('exchange.disclose', { scope, reasons: reasonsOf(filled), form, hash, paper })
      if (went === null) setRefusal(t('notGone'))
      else on.onDone(went === '' ? t('gone') : t('goneTo', { path: went }))
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
    } finally {
      setJob(null)
    }
  }
  const paperTitle = t(content.client === null ? 'titleGroup' : 'titleRecord')
  return (
    <Dialog
      size="large"
      isTall
      title={title}
      closeLabel={t('close')}
      onClose={on.onClose}
      actions={
        <>
          <Button onPress={on.onBack}>{t('back')}</Button>
          <Button
            variant="primary"
            autoFocus
            isPending={job !== null}
            pendingLabel={t('giving')}
            onPress={() => void give()}
          >
            {t(`give.${form}`)}
          </Button>
        </>
      }
    >
      <div className={styles['stack']}>
        <Banner tone="warning">
          {[
            t('unencrypted'),
            hasNotice(basis) ? t('noticeHere') : '',
            basis === 'own-copy' ? t('ownCopyHere') : '',
            content.notes !== null && unsigned > 0 ? t('unsigned', { count: unsigned }) : '',
            content.notes !== null && voids > 0 && !scope.parts.voidNotes ? t('voids', { count: voids }) : '',
          ]
            .filter(Boolean)
            .join(' ')}
        </Banner>
        <ErrorText>{refusal}</ErrorText>
        <h3>{t('preview')}</h3>
        <div className={styles['frame']}>
          <DisclosureView content={content} hasNotice={hasNotice(basis)} />
        </div>
        {job !== null && (
          <InternalSheet title={paperTitle} under={underOf(filled)} stamp={job.stamp} paper={job.paper}>
            <DisclosureView content={content} hasNotice={hasNotice(basis)} />
          </InternalSheet>
        )}
      </div>
    </Dialog>
  )
}
