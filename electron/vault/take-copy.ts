import { countChanges } from '#electron/db/database.ts'
import type { CopyWorker } from './copy-work.ts'
import { factsOf } from './copy-facts.ts'
import type { CopyFacts } from './copy-facts.ts'
import { sameStamp, stampOf } from './digest.ts'
import { createDurably, syncFile, syncFolder } from './durable-file.ts'
import { isVaultFault, toVaultFault, VaultFault } from './errors.ts'
import { holdingsOf } from './holdings.ts'
import type { Holdings } from './holdings.ts'
import type { AuditPosition, Session } from './session.ts'
import { removeCopies } from './vault-context.ts'

/** What a copy must hold: the live database as it was at one moment. */
type Told = { facts: CopyFacts; schema: number; holdings: Holdings; audit: AuditPosition }
/** A copy of the live database; `damaged` is the file to name when it turns out not to be whole. */
export type TakenCopy = Told & { file: string; damaged: string }

/** How often a copy is taken while others write, before they are made to wait for it. */
const UNDISTURBED_TRIES = 3

function tellOf({ db, isOpen }: Session, by: CopyFacts['by'], audit: () => AuditPosition): Told {
  if (!isOpen) throw new VaultFault('stopped')
  const schema = Number(db.pragma('user_version', { simple: true }))
  const holdings = holdingsOf(db)
  return { schema, facts: factsOf(db, by, holdings), holdings, audit: audit() }
}

/** Makes the file of a copy, empty, so that nobody else may read it while it is filled. */
async function makeCopyFile({ context }: Session, file: string): Promise<void> {
  await removeCopies(context)
  await createDurably(file, Buffer.alloc(0), context.onStep)
}

/** Copies the live database into a new file, durably. The connection is busy meanwhile, so that nothing changes in between. */
export async function takeCopy(session: Session, file: string, audit: () => AuditPosition): Promise<TakenCopy> {
  const { context, db } = session
  const { folder, database } = context.paths
  await makeCopyFile(session, file)
  const told = tellOf(session, 'rows', audit)
  try {
    db.prepare('VACUUM INTO ?').run(file)
  } catch (error) {
    const fault = toVaultFault(error, file)
    throw fault.code === 'db-damaged' ? new VaultFault('db-damaged', { file: database, cause: error }) : fault
  }
  try {
    await syncFile(file)
    await syncFolder(folder)
  } catch (error) {
    throw toVaultFault(error, file)
  }
  await context.onStep('copy')
  return { ...told, file, damaged: file }
}

/**
 * Has the other process copy the file of the live database, byte for byte, while this one goes on answering: what is committed
 * is in the file, and a copy during which anything was written does not count. Null when none was undisturbed, or when the
 * file cannot be read from there (Windows, at SQLite's own lock a gibibyte into it).
 */
export async function takeCopyBeside(
  session: Session,
  worker: CopyWorker,
  audit: () => AuditPosition,
): Promise<TakenCopy | null> {
  const { context, db } = session
  const { database, backupCopy: file } = context.paths
  if (worker.copy === null) return null
  await makeCopyFile(session, file)
  for (let tries = 0; tries < UNDISTURBED_TRIES; tries += 1) {
    const before = await stampOf(database)
    const told = tellOf(session, 'pages', audit)
    const changes = countChanges(db)
    const isCopied = await worker.copy({ database, copy: file }).then(
      () => true,
      (error: unknown) => {
        if (isVaultFault(error) && error.code === 'stopped') throw error
        return false
      },
    )
    if (!isCopied) return null
    const after = await stampOf(database)
    if (!session.isOpen) throw new VaultFault('stopped')
    if (countChanges(db) === changes && sameStamp(before, after)) return { ...told, file, damaged: database }
  }
  return null
}

/** The vault copies itself, and answers nothing meanwhile. */
export async function takeCopyHere(
  session: Session,
  worker: CopyWorker,
  audit: () => AuditPosition,
): Promise<TakenCopy> {
  const { database, backupCopy } = session.context.paths
  worker.watch(backupCopy, Number((await stampOf(database)).size))
  return takeCopy(session, backupCopy, audit)
}
