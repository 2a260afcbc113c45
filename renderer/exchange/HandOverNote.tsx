import { useEffect, useRef, useState } from 'react'
import type { NoteToEnter } from '#shared/exchange/hand-over.ts'
import type { RecordField } from '#shared/notes/note-rules.ts'
import { call } from '#renderer/app/call.ts'
import { useActions } from '#renderer/app/use-actions.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { keyOn } from '#renderer/ui/keys.ts'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { spokenKeys } from '#renderer/ui/spoken-keys.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { fieldText } from './record-text.ts'
import styles from './out.module.css'
import { useOutWords } from './out.words.ts'

interface Props {
  readonly note: NoteToEnter
  readonly name: string
  readonly count: string
  readonly fields: readonly RecordField[]
  readonly onMark: () => void
  readonly onPrevious: (() => void) | null
  readonly onNext: (() => void) | null
}

/** One note in the order of the other system: a key copies the next field, and the focus moves on. */
export function HandOverNote({ note: { noteId }, name, count, fields, onMark, onPrevious, onNext }: Props) {
  const t = useOutWords()
  const { data: note, error } = useCall('notes.read', { noteId })
  const [copied, setCopied] = useState<ReadonlySet<string>>(new Set())
  const [refusal, setRefusal] = useState<string | null>(null)
  const top = useRef<HTMLElement>(null)
  const isThere = note?.noteId === noteId
  const texts = isThere ? fields.map(field => ({ label: field.label, text: fieldText(note, field) })) : []
  const buttons = () => [...(top.current?.querySelectorAll<HTMLButtonElement>('[data-steps] button') ?? [])]
  // The next field's button, or the mark after the last.
  useEffect(() => {
    if (isThere) top.current?.querySelector<HTMLButtonElement>('[data-steps] button')?.focus()
  }, [isThere])
  const copy = async (label: string, text: string) => {
    try {
      await call('exchange.copy', { text })
      setRefusal(null)
      const next = new Set(copied).add(label)
      setCopied(next)
      const steps = texts.filter(field => field.text !== '')
      const after = steps.findIndex(
        (field, index) => index > steps.findIndex(one => one.label === label) && !next.has(field.label),
      )
      buttons()[after === -1 ? steps.length : after]?.focus()
    } catch (why) {
      setRefusal(why instanceof Error ? why.message : String(why))
    }
  }
  const waiting = texts.find(({ label, text }) => text !== '' && !copied.has(label))
  const copyNext = () => void (waiting !== undefined && copy(waiting.label, waiting.text))
  useActions([
    { id: 'handOver.copyNext', label: t('copyNext'), keys: 'handOver.copyNext', run: copyNext },
    { id: 'handOver.markEntered', label: t('mark'), keys: 'handOver.markEntered', run: onMark },
  ])
  if (error !== null) return <Banner tone="error">{error.message}</Banner>
  if (!isThere) return <Skeleton lines={8} />
  return (
    <section ref={top} className={styles['stack']} aria-labelledby="note-to-enter">
      <div>
        <h2 id="note-to-enter">
          <UserText>{name}</UserText>
        </h2>
        <p className={styles['small']}>
          <UserText>{count}</UserText> · {t('copyNext')} <Kbd>{keyOn('handOver.copyNext')}</Kbd>
        </p>
      </div>
      <ErrorText>{refusal}</ErrorText>
      <ol className={styles['fields']} data-steps="">
        {texts.map(({ label, text }) => (
          <li key={label} className={`${styles['field']} ${copied.has(label) ? styles['isCopied'] : ''}`}>
            <div>
              <h3>
                <UserText>{label}</UserText>
              </h3>
              {text === '' ? (
                <p className={styles['small']}>{t('nothing')}</p>
              ) : (
                <p>
                  <UserText isPreserved>{text}</UserText>
                </p>
              )}
            </div>
            {text !== '' && (
              <div className={styles['copying']}>
                {copied.has(label) && <Chip tone="present">{t('copied')}</Chip>}
                <Button
                  aria-label={t('copyNamed', { field: label })}
                  aria-keyshortcuts={waiting?.label === label ? spokenKeys(keyOn('handOver.copyNext')) : undefined}
                  onPress={() => void copy(label, text)}
                >
                  {t('copy')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      <div className={styles['out']} data-steps="">
        <Button variant="primary" shortcut={keyOn('handOver.markEntered')} onPress={onMark}>
          {t('mark')}
        </Button>
        {onPrevious !== null && <Button onPress={onPrevious}>{t('previous')}</Button>}
        {onNext !== null && <Button onPress={onNext}>{t('next')}</Button>}
      </div>
    </section>
  )
}
