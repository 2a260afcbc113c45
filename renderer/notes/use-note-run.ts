import { useEffect, useRef, useState } from 'react'
import type { Jot } from '#shared/notes/jot.ts'
import type { NoteId } from '#shared/notes/note.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { flushDrafts } from '#renderer/app/autosave.ts'
import { call } from '#renderer/app/call.ts'
import { queryClient } from '#renderer/app/use-call.ts'
import { keyOf, type NoteTarget } from './note-target.ts'
import { typeInto } from './phrase-typing.ts'

const fieldsIn = (panel: HTMLElement | null) => [
  ...(panel?.querySelectorAll<HTMLTextAreaElement>('[data-note] [data-part] textarea') ?? []),
]

/** Which note stands open, and how the keyboard goes through all of them: each opened at its first empty field. */
export function useNoteRun(targets: readonly NoteTarget[], first: string | undefined, onMove?: (key: string) => void) {
  const panel = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(first ?? 'group')
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set([first ?? 'group']))
  const [moves, setMoves] = useState(0)
  const at = Math.max(
    0,
    targets.findIndex(target => keyOf(target) === current),
  )
  const goToKey = (key: string) => {
    setCurrent(key)
    setOpened(before => new Set([...before, key]))
    setMoves(before => before + 1)
    onMove?.(key)
  }
  const go = (to: number) => {
    const target = targets[to]
    if (target !== undefined) goToKey(keyOf(target))
  }
  useEffect(() => {
    if (moves === 0) return
    const fields = fieldsIn(panel.current)
    const next = fields.find(({ value }) => value.trim() === '') ?? fields[0]
    next?.focus()
  }, [moves])
  return { panel, at, go, goToKey, opened }
}

/** The field last written in, for what is put into the note from beside it. */
export function useLastField(panel: ReturnType<typeof useNoteRun>['panel']) {
  const last = useRef<HTMLTextAreaElement | null>(null)
  const remember = (target: EventTarget) => {
    if (target instanceof HTMLTextAreaElement) last.current = target
  }
  /** Puts a jot where the facilitator writes, as their own words: nothing is made of it. */
  const takeJot = (jot: Jot) => {
    const fields = fieldsIn(panel.current)
    const field = fields.find(one => one === last.current) ?? fields[0]
    if (field === undefined) return
    const { value, selectionEnd } = field
    const gap = selectionEnd === 0 || /\s$/u.test(value.slice(0, selectionEnd)) ? '' : ' '
    typeInto(field, selectionEnd, selectionEnd, `${gap}${jot.text}`)
  }
  const isTaken = (jot: Jot) => fieldsIn(panel.current).some(({ value }) => value.includes(jot.text))
  return { remember, takeJot, isTaken }
}

/** Undo and redo of a draft: the fields are made anew with what the vault then holds. */
export function useSteps(sessionId: SessionId, panel: ReturnType<typeof useNoteRun>['panel']) {
  const [round, setRound] = useState(0)
  const back = useRef<string | null>(null)
  const step = async (way: 'undo' | 'redo', noteId: NoteId) => {
    back.current = document.activeElement?.closest<HTMLElement>('[data-part]')?.dataset['part'] ?? null
    await flushDrafts()
    // Nothing to take back is no mistake.
    await call(`notes.${way}`, { noteId }).catch(() => undefined)
    await queryClient.refetchQueries({ queryKey: ['notes.ofSession', { sessionId }] })
    setRound(before => before + 1)
  }
  useEffect(() => {
    if (back.current === null) return
    panel.current?.querySelector<HTMLElement>(`[data-part="${back.current}"] textarea`)?.focus()
    back.current = null
  }, [round, panel])
  return { round, step }
}
