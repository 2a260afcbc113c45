import { useState, type ComponentType, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { call } from '#renderer/app/call.ts'
import { InternalSheet } from '#renderer/app/InternalSheet.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { EraseCertificate } from '#shared/restore/erase.ts'
import type { Paper } from '#shared/sheets/paper.ts'
import { certificateText } from './certificate.ts'
import { CertificateSheet } from './CertificateSheet.tsx'
import { useWords } from './erase.words.ts'
import styles from './restore.module.css'
import { madeText } from './texts.ts'

interface CertificateStepProps {
  readonly Frame: ComponentType<{ readonly title: string; readonly children: ReactNode }>
  readonly certificate: EraseCertificate
  readonly paper: Paper
  readonly onAway: () => void
}

/** The certificate of the erase that was just done: to print, to save, and then put away. */
export function CertificateStep({ Frame, certificate, paper, onAway }: CertificateStepProps) {
  const t = useWords()
  const [said, setSaid] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isPrinting, setPrinting] = useState(false)
  const attempt = async (work: () => Promise<string | null>) => {
    setSaid(null)
    setRefusal(null)
    try {
      setSaid(await work())
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
    }
  }
  const print = () =>
    attempt(async () => {
      // The page must stand before the printer takes it.
      flushSync(() => setPrinting(true))
      try {
        return (await call('restore.printCertificate', { paper })) ? t('printed') : null
      } finally {
        setPrinting(false)
      }
    })
  const save = () =>
    attempt(async () => {
      const path = await call('restore.saveCertificate', { text: certificateText(certificate) })
      return path === null ? null : t('savedTo', { path })
    })
  const away = async () => {
    await call('restore.putCertificateAway').catch(() => undefined)
    onAway()
  }
  return (
    <Frame title={t('certificateTitle')}>
      <p className={styles['why']}>{t('certificateWhy')}</p>
      <div className={styles['row']}>
        <Button variant="primary" autoFocus onPress={() => void print()}>
          {t('print')}
        </Button>
        <Button onPress={() => void save()}>{t('save')}</Button>
        <Button variant="plain" onPress={() => void away()}>
          {t('done')}
        </Button>
      </div>
      <ErrorText>{refusal}</ErrorText>
      {said !== null && (
        <Banner tone="success">
          <UserText>{said}</UserText>
        </Banner>
      )}
      <CertificateSheet certificate={certificate} />
      {isPrinting && (
        <InternalSheet
          title={t('certificateTitle')}
          under={certificate.clinicName}
          stamp={t('stamp', { at: madeText(certificate.finishedAt) })}
          paper={paper}
        >
          <CertificateSheet certificate={certificate} />
        </InternalSheet>
      )}
    </Frame>
  )
}
