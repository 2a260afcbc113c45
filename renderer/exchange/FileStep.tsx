import { useState } from 'react'
import { DropZone, FileTrigger, type DropItem } from 'react-aria-components'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { SwitchField } from '#renderer/ui/SwitchField.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { CSV_SIZE_LIMIT } from '#shared/exchange/decode-csv.ts'
import type { Import } from './use-import.ts'
import { useWords } from './exchange.words.ts'
import styles from './import.module.css'

const TYPES = ['.csv', '.tsv', '.txt', 'text/csv', 'text/tab-separated-values', 'text/plain']

/** Chooses or drops the file, and says what it is or why it cannot be read. */
export function FileStep({ state }: { state: Import }) {
  const t = useWords()
  const [isReading, setReading] = useState(false)
  const read = async (file: File | undefined) => {
    if (file === undefined) return
    setReading(true)
    try {
      // One byte over the limit is enough to be refused for its size; more need not be read.
      const bytes = await file.slice(0, CSV_SIZE_LIMIT + 1).arrayBuffer()
      state.open(file.name, new Uint8Array(bytes))
    } catch {
      state.refuse(t('fileFailed'))
    } finally {
      setReading(false)
    }
  }
  const dropped = async (items: readonly DropItem[]) => {
    const files = items.filter(item => item.kind === 'file')
    if (files.length !== 1) state.refuse(t('oneFileOnly'))
    else await read(await files[0]?.getFile())
  }
  const { file } = state
  return (
    <Card as="section" title={t('stepFile')}>
      <DropZone className={styles.drop ?? ''} aria-label={t('dropZone')} onDrop={event => void dropped(event.items)}>
        {file === null ? (
          <span>{t('dropHere')}</span>
        ) : (
          <span className={styles.fileName}>
            <UserText as="b">{file.name}</UserText>{' '}
            <span className={styles.muted}>{t('fileRows', { count: file.roster.rows.length })}</span>
          </span>
        )}
        <FileTrigger acceptedFileTypes={TYPES} onSelect={files => void read(files?.[0])}>
          <Button variant={file === null ? 'primary' : 'quiet'}>{t(file === null ? 'chooseFile' : 'otherFile')}</Button>
        </FileTrigger>
      </DropZone>
      {file === null && <p className={styles.muted}>{t('fileHint')}</p>}
      {isReading && <Skeleton lines={2} label={t('reading')} />}
      {state.refusal !== null && <Banner tone="error">{state.refusal}</Banner>}
      {file && <Notices notices={[...file.notices, ...file.roster.notices]} />}
      {file && (
        <SwitchField isSelected={file.roster.headerLine !== null} onChange={state.reread}>
          {t('firstRowIsNames')}
        </SwitchField>
      )}
    </Card>
  )
}

function Notices({ notices }: { notices: readonly string[] }) {
  if (notices.length === 0) return null
  return (
    <Banner>
      {notices.length === 1 ? (
        notices[0]
      ) : (
        <ul className={styles.notices}>
          {notices.map(notice => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
    </Banner>
  )
}
