import { useState } from 'react'
import type { SheetRequest } from '#shared/sheets/sheet-request.ts'
import { call, CallError } from '#renderer/app/call.ts'
import { useWords } from './sheets.words.ts'

/** Sends a sheet to the printer or to a file, one at a time; `done` and `fault` are sentences about the last one. */
export function useSheetPrint() {
  const t = useWords()
  const [pending, setPending] = useState<'print' | 'save' | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [fault, setFault] = useState<string>()

  const attempt = async (kind: 'print' | 'save', work: () => Promise<string | null>) => {
    setPending(kind)
    setFault(undefined)
    setDone(null)
    try {
      setDone(await work())
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      setFault(error.message)
    } finally {
      setPending(null)
    }
  }
  const print = (sheet: SheetRequest, copies: number) =>
    attempt('print', async () => ((await call('sheets.print', { sheet, copies })) ? t('printed') : null))
  const save = (sheet: SheetRequest) =>
    attempt('save', async () => {
      const file = await call('sheets.savePdf', { sheet })
      return file === null ? null : t('saved', { file: file.split(/[\\/]/).at(-1) ?? file })
    })
  return { pending, done, fault, print, save }
}
