import { PrintDialog } from './PrintDialog.tsx'
import type { PrintTrackProps } from './PrintTrackButton.tsx'
import { useWords } from './sheets.words.ts'

interface Props extends Pick<PrintTrackProps, 'sheet' | 'title'> {
  readonly onClose: () => void
}

/** A track's calendar, the checklist of an individual session, or the co-leaders' agreement. */
export function PrintTrackDialog({ sheet, title, onClose }: Props) {
  const t = useWords()
  return <PrintDialog title={t('printTitle', { title })} onClose={onClose} request={look => ({ ...sheet, ...look })} />
}
