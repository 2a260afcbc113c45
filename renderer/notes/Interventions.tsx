import { useRef, useState } from 'react'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { keysIn } from '#renderer/ui/keys.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './notes.words.ts'
import styles from './notes.module.css'

interface Props {
  readonly sessionId: SessionId
  /** The lines of tonight's topics. */
  readonly phrases: readonly string[]
  readonly chosen: readonly string[]
}

/** What was done, ticked among the lines of tonight's topics: one stop for Tab, arrows within. */
export function Interventions({ sessionId, phrases, chosen }: Props) {
  const t = useWords()
  const save = useCommand('notes.saveInterventions')
  const list = useRef<HTMLUListElement>(null)
  const [ticked, setTicked] = useState(chosen)
  // Chosen ones stand on top when the note is opened; while it is open nothing moves.
  const [lines] = useState(() => [...chosen, ...phrases.filter(phrase => !chosen.includes(phrase))])
  const [at, setAt] = useState(0)
  const go = (to: number) => {
    const next = Math.max(0, Math.min(lines.length - 1, to))
    setAt(next)
    list.current?.querySelectorAll('input')[next]?.focus()
  }
  const toggle = (line: string) => {
    const next = ticked.includes(line) ? ticked.filter(one => one !== line) : [...ticked, line]
    setTicked(next)
    // In the order in which the topic has them.
    save.mutate({ sessionId, interventions: [...lines].filter(one => next.includes(one)) })
  }
  const keys = keysIn('done', {
    move: nth => go(at + (nth === 0 ? 1 : -1)),
    ends: nth => go(nth === 0 ? 0 : lines.length - 1),
  })
  return (
    <fieldset className={styles['done']}>
      <legend className={styles['label']}>{t('done')}</legend>
      <p className={styles['muted']}>{t(lines.length === 0 ? 'doneNone' : 'doneHelp')}</p>
      <ul ref={list} className={styles['doneList']} {...keys}>
        {lines.map((line, index) => (
          <li key={line}>
            <label className={styles['doneLine']}>
              <input
                type="checkbox"
                checked={ticked.includes(line)}
                tabIndex={index === at ? 0 : -1}
                onChange={() => toggle(line)}
                onFocus={() => setAt(index)}
              />
              <UserText>{line}</UserText>
            </label>
          </li>
        ))}
      </ul>
      {save.error !== null && <ErrorText>{save.error.message}</ErrorText>}
    </fieldset>
  )
}
