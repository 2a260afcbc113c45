import { useState, type FormEvent } from 'react'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { useKeptFields } from '#renderer/app/use-kept-form.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { keyOn } from '#renderer/ui/keys.ts'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { useWords } from './jots.words.ts'
import type { NoteClient } from './note-target.ts'
import styles from './notes.module.css'

interface Props {
  readonly sessionId: SessionId
  readonly everyone: readonly NoteClient[]
  /** Who it is about at first; what was typed before knows better. */
  readonly about: string | null
  readonly onClose: () => void
}

const NOBODY = 'nobody'
interface Typed extends Readonly<Record<string, unknown>> {
  readonly text: string
  /** Null until something is typed: from then on the line is about whom it was typed for. */
  readonly about: string | null
}
const NOTHING: Typed = { text: '', about: null }

/** One private line with its time: Enter keeps it, Escape leaves what is typed for the next time. */
export function JotDialog({ sessionId, everyone, about, onClose }: Props) {
  const t = useWords()
  const jot = useCommand('notes.jot')
  const { fields, change, kept } = useKeptFields<Typed>(`notes.jot:${sessionId}`, NOTHING)
  const [isDone, setDone] = useState(false)
  const find = (id: string | null) => everyone.find(client => client.clientId === id)
  const shown = fields.about ?? find(about)?.clientId ?? NOBODY
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (fields.text.trim() === '' || jot.isPending || isDone) return
    jot.mutate(
      { sessionId, clientId: find(shown)?.clientId ?? null, text: fields.text },
      {
        onSuccess: () => {
          setDone(true)
          kept.done()
          onClose()
        },
      },
    )
  }
  return (
    <Dialog title={t('title')} size="small" onClose={onClose} closeLabel={t('close')}>
      <form className={styles['jotForm']} onSubmit={keep} noValidate>
        {jot.error !== null && <Banner tone="error">{jot.error.message}</Banner>}
        <TextField
          label={t('line')}
          description={t('lineHelp')}
          value={fields.text}
          maxLength={500}
          autoFocus
          onChange={text => change(text === '' ? NOTHING : { text, about: shown })}
        />
        <SelectField
          label={t('about')}
          value={find(shown) === undefined ? NOBODY : shown}
          options={[
            { id: NOBODY, label: t('nobody') },
            ...everyone.map(({ clientId, name }) => ({ id: String(clientId), label: name })),
          ]}
          onChange={id => change({ about: id })}
        />
        <div>
          <Button type="submit" variant="primary" shortcut={keyOn('jotLine.keep')} isPending={jot.isPending}>
            {t('keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
