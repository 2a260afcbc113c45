import { dirname } from 'node:path'
import { clipboard, dialog } from 'electron'
import { Refusal, type ActionsOf } from '#electron/ipc/handlers.ts'
import { writePdf } from '#electron/sheets/write-pdf.ts'
import { requireOutsideVault } from '#electron/window/outside-vault.ts'
import type { Shell } from '#electron/window/shell.ts'
import type { DisclosureForm, PackageFile } from '#shared/exchange/disclosure.ts'
import type { InternalPaper } from '#shared/exchange/internal-paper.ts'
import { outCalls } from '#shared/exchange/out.calls.ts'
import type { Paper } from '#shared/sheets/paper.ts'
import { writePackage } from './write-package.ts'

const MADE = outCalls['exchange.makeDisclosure'].output
const PAGE_SIZES = { letter: 'Letter', a4: 'A4' } as const satisfies Record<Paper, string>

/** The event of each internal print [EX80]. */
const EVENT_OF = {
  note: 'exchange.printedNote',
  draft: 'exchange.printedDraft',
  'session-notes': 'exchange.printedSessionNotes',
  accounting: 'exchange.printedAccounting',
  attendance: 'exchange.printedAttendance',
} as const satisfies Record<InternalPaper['what'], string>

async function told(shell: Shell, name: string, input: unknown): Promise<unknown> {
  const reply = await shell.vault.ask(name, input)
  if (!reply.ok) throw new Refusal(reply.code, reply.message)
  return reply.value
}

/** Prints what the window shows; false when the person closed the print window. */
const printWindow = ({ window }: Shell, paper: Paper): Promise<boolean> =>
  new Promise((done, fail) => {
    window.webContents.print({ pageSize: PAGE_SIZES[paper], printBackground: true }, (success, reason) => {
      if (success || reason === 'Print job canceled') done(success)
      else fail(new Refusal('failed', 'The page was not printed. Check the printer and try again.'))
    })
  })

/** The day by this computer's clock, for a name on its disk. */
const dayHere = () => new Date().toISOString().slice(0, 10)

/** Where it goes: a file, a folder, '' for a printer; null when the person thought better of it. */
async function askWhere({ window, vaultFolder }: Shell, form: DisclosureForm): Promise<string | null> {
  if (form === 'print') return ''
  if (form === 'pdf') {
    const today = dayHere()
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: `circlebook-disclosure-${today}.pdf`,
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    })
    if (canceled || filePath === '') return null
    requireOutsideVault(vaultFolder, dirname(filePath))
    return filePath
  }
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  })
  const [folder] = filePaths
  if (canceled || folder === undefined) return null
  requireOutsideVault(vaultFolder, folder)
  return folder
}

interface Giving {
  readonly form: DisclosureForm
  readonly paper: Paper
  readonly where: string
  readonly files: readonly PackageFile[]
}

async function giveOut(shell: Shell, { form, paper, where, files }: Giving): Promise<string | null> {
  switch (form) {
    case 'print':
      return (await printWindow(shell, paper)) ? '' : null
    case 'pdf': {
      const pdf = await shell.window.webContents.printToPDF({
        pageSize: PAGE_SIZES[paper],
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
      await writePdf(shell.vaultFolder, where, pdf)
      return where
    }
    case 'csv':
    case 'json':
      return writePackage(shell.vaultFolder, { parent: where, name: `circlebook-disclosure-${dayHere()}` }, files)
  }
}

export const exchangeActions: ActionsOf<'exchange'> = {
  'exchange.disclose': async ({ shell }, { paper, ...asked }) => {
    const where = await askWhere(shell, asked.form)
    if (where === null) return null
    // Entered first: nothing leaves that the accounting does not know of [EX73].
    const { disclosureId, files } = MADE.parse(await told(shell, 'exchange.makeDisclosure', asked))
    const takeBack = (because: string) => told(shell, 'exchange.withdrawDisclosure', { disclosureId, because })
    try {
      const went = await giveOut(shell, { form: asked.form, paper, where, files })
      if (went === null) await takeBack('The print window was closed: nothing was printed.')
      return went
    } catch (error) {
      await takeBack('It could not be printed or written: nothing went out.')
      throw error
    }
  },

  'exchange.printInternal': async ({ shell }, { paper: { what, ...about }, size }) => {
    if (!(await printWindow(shell, size))) return false
    await told(shell, EVENT_OF[what], about)
    return true
  },

  'exchange.copy': async ({ shell }, { text }) => {
    await clipboard.writeText(text)
    shell.clipboard.copied()
  },
  'exchange.clearCopied': async ({ shell }) => shell.clipboard.clear(),
}
