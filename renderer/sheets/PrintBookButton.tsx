import { useState } from 'react'
import { loadedLater } from '#renderer/app/loaded-later.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { useWords } from './sheets.words.ts'

const { Later: PrintBookDialog } = loadedLater(async () => (await import('./PrintBookDialog.tsx')).PrintBookDialog)

/** The way from the library to a whole module on paper. */
export function PrintBookButton() {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon="print" onPress={() => setOpen(true)}>
        {t('printBook')}
      </Button>
      {isOpen && <PrintBookDialog onClose={() => setOpen(false)} />}
    </>
  )
}
