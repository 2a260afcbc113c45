import { useState } from 'react'
import { masked } from '#shared/notes/check-names.ts'
import type { NameFinding, NoteFindings } from '#shared/notes/note-findings.ts'
import type { NameResolution } from '#shared/notes/name-resolution.ts'
import type { NoteId } from '#shared/notes/note.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './checks.words.ts'
import { replaceFinding } from './mend.ts'
import { SpotText } from './SpotText.tsx'
import styles from './notes.module.css'

interface Props {
  readonly noteId: NoteId
  readonly names: readonly NameFinding[]
  readonly resolutions: readonly NameResolution[]
}

/** Each name of somebody else with what can be done about it; nothing is done by itself [NT22]. */
export function CheckNames({ noteId, names, resolutions }: Props) {
  const t = useWords()
  const save = useCommand('notes.saveResolutions')
  const decide = (key: string, resolution: NameResolution | null) => {
    // Decisions about words that are gone go with them.
    const rest = resolutions.filter(one => one.key !== key && names.some(name => name.key === one.key))
    save.mutate({ noteId, resolutions: resolution === null ? rest : [...rest, resolution] })
  }
  if (names.length === 0) return null
  return (
    <section className={styles['finding']}>
      <h4>{t('names')}</h4>
      <ul className={styles['findings']}>
        {names.map(name => (
          <li key={name.key}>
            {name.isOpen ? (
              <OpenName noteId={noteId} name={name} onDecide={resolution => decide(name.key, resolution)} />
            ) : (
              <Decided
                name={name}
                resolution={resolutions.find(one => one.key === name.key)}
                onAgain={() => decide(name.key, null)}
              />
            )}
          </li>
        ))}
      </ul>
      {save.error !== null && <ErrorText>{save.error.message}</ErrorText>}
    </section>
  )
}

interface OpenProps {
  readonly noteId: NoteId
  readonly name: NameFinding
  readonly onDecide: (resolution: NameResolution) => void
}

function OpenName({ noteId, name, onDecide }: OpenProps) {
  const t = useWords()
  const { key, text } = name
  const [reason, setReason] = useState<string | null>(null)
  const mask = () => {
    const find = ({ names }: NoteFindings) => names.find(one => one.key === key)
    const hit = { rule: 'NT20' as const, start: 0, end: text.length, text, personKey: '', kind: name.kind, reason: '' }
    void replaceFinding(noteId, find, () => masked(text, [hit], t('anotherMember')))
  }
  return (
    <>
      <SpotText spot={name} />
      <p className={styles['muted']}>{t(`name.${name.kind}`)}</p>
      {name.part === 'interventions' && <p className={styles['muted']}>{t('untick')}</p>}
      {reason === null ? (
        <div className={styles['acts']}>
          {name.part !== 'interventions' && (
            <Button aria-label={t('maskOne', { name: text })} onPress={mask}>
              {t('mask')}
            </Button>
          )}
          <Button variant="plain" aria-label={t('keepOne', { name: text })} onPress={() => setReason('')}>
            {t('keep')}
          </Button>
          <Button
            variant="plain"
            aria-label={t('notNameOne', { name: text })}
            onPress={() => onDecide({ key, decision: 'not-a-name', reason: null })}
          >
            {t('notName')}
          </Button>
        </div>
      ) : (
        <form
          className={styles['reason']}
          onSubmit={event => {
            event.preventDefault()
            if (reason.trim() !== '') onDecide({ key, decision: 'keep', reason: reason.trim() })
          }}
        >
          <TextField
            label={t('reason')}
            description={t('reasonHelp')}
            value={reason}
            maxLength={300}
            autoFocus
            onChange={setReason}
          />
          <div className={styles['acts']}>
            <Button type="submit" isDisabled={reason.trim() === ''}>
              {t('save')}
            </Button>
            <Button variant="plain" onPress={() => setReason(null)}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      )}
    </>
  )
}

interface DecidedProps {
  readonly name: NameFinding
  readonly resolution: NameResolution | undefined
  readonly onAgain: () => void
}

function Decided({ name, resolution, onAgain }: DecidedProps) {
  const t = useWords()
  const said = resolution?.decision === 'keep' ? t('kept', { reason: resolution.reason ?? '' }) : t('isNoName')
  return (
    <p className={styles['decided']}>
      <span>
        <UserText as="b">{name.text}</UserText> <UserText>{said}</UserText>
      </span>
      <Button variant="plain" aria-label={t('askAgainOne', { name: name.text })} onPress={onAgain}>
        {t('askAgain')}
      </Button>
    </p>
  )
}
