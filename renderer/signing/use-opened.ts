import { useCallback, useState } from 'react'
import type { NoteId } from '#shared/notes/note.ts'
import { queryClient } from '#renderer/app/use-call.ts'

type State = 'opened' | 'unread' | 'lacks' | 'broken' | 'changed'
/** What a note was found to be when it was shown: to sign, lacking something, or not what was signed. */
type ShownAs = Extract<State, 'opened' | 'lacks' | 'broken'>

/** Which notes were on screen, exactly as what. */
export interface Opened {
  readonly onShown: (noteId: NoteId, hash: string, state: ShownAs) => void
  readonly stateOf: (noteId: NoteId) => State
  readonly countOf: (notes: readonly { readonly noteId: NoteId }[]) => number
  readonly hashesOf: (noteIds: readonly NoteId[]) => { noteId: NoteId; hash: string }[]
  /** The opened ones that are no longer what was shown: they are to be opened again. */
  readonly findChanged: () => Promise<NoteId[]>
}

type Shown = { readonly hash: string; readonly state: State }

/** Keeps which notes were opened while the screen stands; `hashNow` gives what would be signed now. */
export function useOpened(hashNow: (noteId: NoteId) => Promise<string>): Opened {
  const [shown, setShown] = useState<ReadonlyMap<NoteId, Shown>>(new Map())
  const onShown = useCallback<Opened['onShown']>((noteId, hash, state) => {
    setShown(before => {
      const known = before.get(noteId)
      return known?.hash === hash && known.state === state ? before : new Map(before).set(noteId, { hash, state })
    })
  }, [])
  return {
    onShown,
    stateOf: noteId => shown.get(noteId)?.state ?? 'unread',
    countOf: notes =>
      notes.filter(({ noteId }) => ['opened', 'lacks', 'broken'].includes(shown.get(noteId)?.state ?? '')).length,
    hashesOf: noteIds =>
      noteIds.flatMap(noteId => {
        const hash = shown.get(noteId)?.hash
        return hash === undefined ? [] : [{ noteId, hash }]
      }),
    findChanged: async () => {
      const changed: NoteId[] = []
      for (const [noteId, { hash, state }] of shown) {
        if (state !== 'opened') continue
        const now = await hashNow(noteId).catch(() => null)
        if (now !== null && now !== hash) changed.push(noteId)
      }
      setShown(before => {
        const after = new Map(before)
        for (const noteId of changed) after.set(noteId, { hash: '', state: 'changed' })
        return after
      })
      // Time alone may have changed them, of which no command tells.
      if (changed.length > 0) void queryClient.invalidateQueries()
      return changed
    },
  }
}
