import { Refusal, type ActionsOf } from '#electron/ipc/handlers.ts'
import type { InternalPrint } from '#shared/sessions/internal-print.ts'
import type { Paper } from '#shared/sheets/paper.ts'

/** The event of each print: who printed which of them for which meeting [SE17]. */
const EVENT_OF = {
  'prep-card': 'sessions.printedPrepCard',
  'prep-card-without-names': 'sessions.printedPrepCardWithoutNames',
  'sign-in-sheet': 'sessions.printedSignInSheet',
  'sign-in-key': 'sessions.printedSignInKey',
} as const satisfies Record<InternalPrint, string>

const PAGE_SIZES = { letter: 'Letter', a4: 'A4' } as const satisfies Record<Paper, string>

export const sessionsActions: ActionsOf<'sessions'> = {
  'sessions.printInternal': async ({ shell }, { what, paper, meeting }) => {
    const isPrinted = await new Promise<boolean>((done, fail) => {
      shell.window.webContents.print({ pageSize: PAGE_SIZES[paper], printBackground: true }, (success, reason) => {
        if (success || reason === 'Print job canceled') done(success)
        else fail(new Refusal('failed', 'The page was not printed. Check the printer and try again.'))
      })
    })
    if (!isPrinted) return false
    const reply = await shell.vault.ask(EVENT_OF[what], meeting)
    if (!reply.ok) throw new Refusal(reply.code, reply.message)
    return true
  },
}
