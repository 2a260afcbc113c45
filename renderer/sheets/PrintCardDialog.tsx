import { PrintDialog } from './PrintDialog.tsx'
import { useWords } from './sheets.words.ts'

/** The safety panel on a page for the wall, with the clinic's numbers; for the open desk only. */
export function PrintCardDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords()
  return <PrintDialog title={t('cardTitle')} onClose={onClose} request={look => ({ kind: 'safety-card', ...look })} />
}
