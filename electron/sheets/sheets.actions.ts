import { app, dialog } from 'electron'
import { Refusal, type ActionsOf } from '#electron/ipc/handlers.ts'
import type { Shell } from '#electron/window/shell.ts'
import { sheetFileName } from '#shared/sheets/file-name.ts'
import { paperFor, type Paper } from '#shared/sheets/paper.ts'
import type { Sheet } from '#shared/sheets/sheet.ts'
import { composeSheet } from './compose-sheet.ts'
import { withSheet } from './sheet-window.ts'
import { writePdf } from './write-pdf.ts'

export const sheetsActions: ActionsOf<'sheets'> = {
  'sheets.paper': async ({ shell }) => paperFor(shell.preferences.read().paper, app.getLocaleCountryCode()),

  'sheets.print': async ({ shell }, { sheet: request, copies }) => {
    const sheet = await composeSheet(shell, request)
    const isPrinted = await withSheet(
      shell,
      sheet,
      contents =>
        new Promise<boolean>((done, fail) => {
          contents.print({ ...pageOf(sheet), printBackground: true, copies, collate: true }, (success, reason) => {
            if (success || reason === 'Print job canceled') done(success)
            else fail(new Refusal('failed', 'The sheet was not printed. Check the printer and try again.'))
          })
        }),
    )
    if (isPrinted) await tellGivenOut(shell, 'printed', sheet)
    return isPrinted
  },

  'sheets.savePdf': async ({ shell }, { sheet: request }) => {
    const sheet = await composeSheet(shell, request)
    const { canceled, filePath } = await dialog.showSaveDialog(shell.window, {
      defaultPath: sheetFileName(sheet.kind, titleOf(sheet)),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    })
    if (canceled || filePath === '') return null
    const pdf = await withSheet(shell, sheet, contents =>
      contents.printToPDF({
        ...pageOf(sheet),
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    )
    await writePdf(shell.vaultFolder, filePath, pdf)
    await tellGivenOut(shell, 'saved', sheet)
    return filePath
  },
}

/** What went out is an event of whoever is at the desk: which sheet of which topic or module, nobody's name [SH10]. */
async function tellGivenOut({ vault }: Shell, how: 'printed' | 'saved', sheet: Sheet): Promise<void> {
  const told = await vault.ask('sheets.gaveOut', { how, what: { sheet: sheet.kind, of: subjectOf(sheet) } })
  if (!told.ok) throw new Refusal(told.code, told.message)
}

function subjectOf(sheet: Sheet): string | null {
  switch (sheet.kind) {
    case 'handout':
    case 'guide':
    case 'slides':
      return sheet.topic.id
    case 'module-book':
      return sheet.module.id
    case 'track-calendar':
    case 'track-checklist':
    case 'track-agreement':
      return sheet.track.id
    case 'safety-card':
      return null
  }
}

const PAGE_SIZES = { letter: 'Letter', a4: 'A4' } as const satisfies Record<Paper, string>

/** The sheet's own styles say the same; a printer's dialog is opened with it. */
const pageOf = ({ kind, paper }: Sheet) => ({ pageSize: PAGE_SIZES[paper], landscape: kind === 'slides' })

/** What the file is named after; a card has no title but its kind's. */
function titleOf(sheet: Sheet): string {
  switch (sheet.kind) {
    case 'handout':
    case 'guide':
    case 'slides':
      return sheet.topic.title
    case 'module-book':
      return sheet.module.title
    case 'track-calendar':
      return sheet.track.title
    case 'track-checklist':
      return `${sheet.track.title} ${sheet.checklistId}`
    case 'track-agreement':
      return sheet.track.coLeaders.agreement.title
    case 'safety-card':
      return 'Safety'
  }
}
