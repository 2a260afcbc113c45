import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { dialog } from 'electron'
import { Refusal, type ActionsOf } from '#electron/ipc/handlers.ts'
import { requireOutsideVault } from '#electron/window/outside-vault.ts'
import type { Shell } from '#electron/window/shell.ts'
import { auditCalls } from '#shared/audit/audit.calls.ts'
import type { AuditCursor } from '#shared/audit/audit.ts'

const PAGE = auditCalls['audit.exportPage'].output

export const auditActions: ActionsOf<'audit'> = {
  'audit.export': async ({ shell }, { exportId, today }) => {
    const { canceled, filePath } = await dialog.showSaveDialog(shell.window, {
      defaultPath: `circlebook-audit-${today}.csv`,
      filters: [{ name: 'CSV', extensions: ['csv'] }],
    })
    if (canceled || filePath === '') return null
    requireOutsideVault(shell.vaultFolder, dirname(filePath))
    await writePages(shell, exportId, filePath)
    const told = await shell.vault.ask('audit.exportSaved', { exportId })
    if (!told.ok) throw new Refusal(told.code, told.message)
    return filePath
  },
}

/** Writes page after page beside the file's name and gives it its name when it is whole: an export cut short leaves nothing. */
async function writePages(shell: Shell, exportId: string, filePath: string): Promise<void> {
  const making = `${filePath}.part`
  const file = await open(making, 'w', 0o600).catch((error: unknown) => {
    throw notWritten(error)
  })
  try {
    for (let before: AuditCursor | null = null, isFirst = true; isFirst || before !== null; isFirst = false) {
      const reply = await shell.vault.ask('audit.exportPage', { exportId, before })
      if (!reply.ok) throw new Refusal(reply.code, reply.message)
      const page = PAGE.parse(reply.value)
      await file.appendFile(page.text, 'utf8')
      before = page.next
    }
    await file.sync()
    await file.close()
    await rename(making, filePath)
  } catch (error) {
    await file.close().catch(() => null)
    await rm(making, { force: true })
    throw notWritten(error)
  }
}

function notWritten(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  return new Refusal('failed', 'The file could not be written there. Choose another folder or drive.')
}
