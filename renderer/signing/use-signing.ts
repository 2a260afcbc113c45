import { useState } from 'react'
import type { ReadRunProps } from './ReadRun.tsx'
import { useWords } from './signing.words.ts'
import { useOpened } from './use-opened.ts'

const MOST_AT_ONCE = 60

/** Which notes of a run were opened, the way to sign those with one passphrase, and what came of it: which one changed, when one did. */
export function useSigning({ way, toRead, hashNow, sign }: Pick<ReadRunProps, 'way' | 'toRead' | 'hashNow' | 'sign'>) {
  const t = useWords()
  const opened = useOpened(hashNow)
  const [isPending, setPending] = useState(false)
  const [said, say] = useState<{ tone: 'success' | 'error'; text: string } | null>(null)
  const ready = toRead.filter(({ noteId }) => opened.stateOf(noteId) === 'opened').slice(0, MOST_AT_ONCE)
  const refusedBecause = async (error: unknown): Promise<string> => {
    const changed = await opened.findChanged()
    const names = toRead.filter(({ noteId }) => changed.includes(noteId)).map(({ name }) => name)
    if (names.length > 0) return t('changed', { count: names.length, names: names.join(', ') })
    return error instanceof Error ? error.message : ''
  }
  const submit = async () => {
    say(null)
    setPending(true)
    const notes = opened.hashesOf(ready.map(({ noteId }) => noteId))
    try {
      if (!(await sign(notes))) return
      const done = t(way === 'sign' ? 'signed' : 'cosigned', { count: notes.length })
      say({ tone: 'success', text: way === 'sign' ? `${done} ${t('signedText')}` : done })
    } catch (error) {
      say({ tone: 'error', text: await refusedBecause(error) })
    } finally {
      setPending(false)
    }
  }
  const run = () => void (ready.length > 0 && !isPending && submit())
  return { opened, ready, isPending, said, say, run }
}
