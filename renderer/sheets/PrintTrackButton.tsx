import { useState } from 'react'
import { loadedLater } from '#renderer/app/loaded-later.tsx'
import type { SheetRequest } from '#shared/sheets/sheet-request.ts'
import { Button } from '#renderer/ui/Button.tsx'

const { Later: PrintTrackDialog } = loadedLater(async () => (await import('./PrintTrackDialog.tsx')).PrintTrackDialog)

type OfTrack<R> = R extends { trackId: string } ? Omit<R, 'paper' | 'size'> : never

export interface PrintTrackProps {
  readonly sheet: OfTrack<SheetRequest>
  /** What is printed, as the dialog is called by. */
  readonly title: string
  readonly label: string
  /** Says which one where several stand on a page. */
  readonly ariaLabel?: string
}

/** The way from a part of a track to paper. */
export function PrintTrackButton({ sheet, title, label, ariaLabel }: PrintTrackProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        icon="print"
        {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
        onPress={() => setOpen(true)}
      >
        {label}
      </Button>
      {isOpen && <PrintTrackDialog sheet={sheet} title={title} onClose={() => setOpen(false)} />}
    </>
  )
}
