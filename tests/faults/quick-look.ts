import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { hash } from 'node:crypto'
import { stepTrail, TRAIL_START, type TrailStep } from '#electron/audit/verify-trail.ts'
import { openConnection } from '#electron/db/connection.ts'
import { toText } from '#electron/vault/bytes.ts'
import { isSealAuthentic } from '#electron/vault/digest.ts'
import { openPastAuditKeys, settledOn } from '#electron/vault/epochs.ts'
import { isHeaderAuthentic, readHeader, type Header } from '#electron/vault/header.ts'
import type { AuditKey } from '#electron/vault/epochs.ts'
import { asRecords } from '#electron/vault/opened.ts'
import { settleRestore } from '#electron/vault/settle-restore.ts'
import { checkPages } from '#electron/vault/session.ts'
import { peopleOf } from '#electron/vault/slot-changes.ts'
import { PASSPHRASE } from '#tests/support/host-in.ts'
import { faultsOfErase, isErasing } from './erased.ts'
import { NEXT_PASSPHRASE, type OperationName } from './operations.ts'
import { filesUnder } from './oracle.ts'
import { faultsOfBefore, progressOf } from './progress.ts'
import { unsealed, type Unsealed } from './unsealed.ts'

// The oracle's questions asked without the derivation of a key and without writing a header: for tens of thousands of states.

/** A clean stop: nothing unfinished beside the database, and the digest that was sealed. */
function faultsOfSeal(header: Header, { keys }: Unsealed, files: { database: Buffer; journal: string }): string[] {
  const { seal } = header
  if (existsSync(files.journal) && statSync(files.journal).size > 0) return ['journal-unexpected']
  if (seal === null || !isSealAuthentic(keys.sealKey, header.vaultId, seal)) return ['the seal']
  return hash('sha256', files.database) === seal.sha256 ? [] : ['digest-mismatch']
}

function auditKeysOf(header: Header, { epochId, keys }: Unsealed): AuditKey[] {
  const past = openPastAuditKeys(header, epochId, keys.archiveKey)
  return [
    ...past.map(({ key, lastNumber }) => ({ key, lastNumber })),
    { key: Buffer.from(keys.auditKey), lastNumber: null },
  ]
}

/** Who had the vault, what they did, and how many saves were acknowledged when the power went. */
export interface Lost {
  readonly operation: OperationName
  readonly acks: number
}

/** What is wrong with the closed vault of a work's folder; as `complaintsAbout`, but for what only an unlock of the app shows. */
export async function quickComplaints(folder: string, { operation, acks }: Lost): Promise<string[]> {
  const vault = join(folder, 'vault')
  const paths = {
    header: join(vault, 'vault.hdr'),
    database: join(vault, 'vault.db'),
    journal: join(vault, 'vault.db-journal'),
  }
  // As each start does: a restore that was cut short is finished.
  if (operation === 'restore') await settleRestore(vault)
  if (operation === 'erase' && isErasing(new Set(filesUnder(folder)))) return faultsOfErase(folder)
  if (operation === 'create' && !existsSync(vault))
    return acks === 0 ? [] : ['the vault was acknowledged and is not there']
  if (!existsSync(paths.header) || !existsSync(paths.database)) return ['files-missing']
  const read = readHeader(readFileSync(paths.header))
  if (read.kind !== 'header') return [`header ${read.kind}`]
  const database = readFileSync(paths.database)
  const secrets = operation === 'change passphrase' ? [NEXT_PASSPHRASE, PASSPHRASE] : [PASSPHRASE]
  const opened = await unsealed(read.header, toText(database.subarray(0, 16)), { name: 'Jordan Reyes', secrets })
  if (opened === null) return ['no key opens it']
  if (!isHeaderAuthentic(read.header, opened.epochId, opened.keys.headerKey)) return ['header-changed']
  const complaints = read.header.stop === 'clean' ? faultsOfSeal(read.header, opened, { ...paths, database }) : []
  try {
    complaints.push(...faultsOfRecords(paths.database, { header: read.header, opened }, { operation, acks }))
  } catch (error) {
    complaints.push(String(error))
  }
  return complaints
}

function faultsOfRecords(
  file: string,
  { header, opened }: { header: Header; opened: Unsealed },
  { operation, acks }: Lost,
): string[] {
  const db = openConnection(file, Buffer.from(opened.keys.databaseKey))
  try {
    checkPages(db, file)
    const records = asRecords(db)
    const sealed = header.stop === 'clean' && header.seal !== null ? header.seal : null
    const position = sealed === null ? null : { head: sealed.auditHead, count: sealed.auditCount }
    const proof = { keys: () => auditKeysOf(header, opened), sealed: position }
    let step: TrailStep = { found: 'more', place: TRAIL_START }
    while (step.found === 'more') step = stepTrail(records, proof, step.place, 1_000)
    const broken = step.found === 'broken' ? [`audit trail: ${step.broken.kind} at ${step.broken.number}`] : []
    const body = settledOn(header, opened.epochId)
    const [progress, halves] = progressOf(operation, {
      db: records,
      isNext: opened.secret === NEXT_PASSPHRASE,
      people: peopleOf(body).map(({ displayName }) => displayName),
      pastKeys: body.pastSigningKeys.length,
      recoveryPending: body.slots.some(slot => slot.kind === 'recovery' && slot.mustChange),
    })
    // What stands in the header alone is finished at the next unlock: only the app's own opening shows it done.
    const isSettledLater = operation === 'add person' || operation === 'remove and rotate'
    const isWithin = isSettledLater ? progress >= acks : progress >= acks && progress <= acks + 1
    const counted = isWithin ? [] : [`${acks} saves were acknowledged, ${progress} are there`]
    return [...broken, ...faultsOfBefore(operation, records), ...(isSettledLater ? [] : halves), ...counted]
  } finally {
    db.close()
  }
}
