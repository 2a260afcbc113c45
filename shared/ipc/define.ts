import type * as z from 'zod'
import type { Role } from '#shared/facilitators/staff-member.ts'

/** What a row of the contract promises about its effects. */
export type Kind = 'query' | 'command' | 'job' | 'action'

/** What a query shows, as the audit trail names it: one client's record, a list of people, or a search over them. */
export type View = 'client' | 'list' | 'search'

export interface Access {
  /** Who may call it, any one of these roles; `anyone` also while locked. */
  readonly roles: readonly Role[] | 'anyone'
  /** Ids that may name what is out of the person's sight: the client who walks in, the group that is covered tonight. */
  readonly outOfSight?: readonly string[]
  /** The person must have typed their passphrase for this very act, just before: `vault.confirmPassphrase`. */
  readonly confirmed?: true
  /** A command or job that changes no record, but may tell the log of something: also answered while a damaged vault is read. */
  readonly whileReading?: true
}

interface QueryAccess extends Access {
  /** Audited once per person, record and unlock. A `client` view needs `clientId` in the input. */
  readonly views?: View
}

interface CommandAccess extends Access {
  /** `once`: a draft saved again and again is one event per person, record and unlock. */
  readonly audited?: 'once'
  /** Changes nothing that any screen shows: no `data.changed` follows. */
  readonly quiet?: true
  /** Changes much at once: a verified backup of everything as it was comes first, and without one it is refused. */
  readonly backedUp?: true
}

export interface Row<K extends Kind, In extends z.ZodType, Out extends z.ZodType> {
  readonly kind: K
  readonly input: In
  readonly output: Out
  readonly roles: readonly Role[] | 'anyone'
  readonly outOfSight?: readonly string[]
  readonly confirmed?: true
  readonly whileReading?: true
  readonly views?: View
  readonly audited?: 'once'
  readonly quiet?: true
  readonly backedUp?: true
}

/** Reads the database. Never writes a record, so it may be repeated freely. */
export const query = <In extends z.ZodType, Out extends z.ZodType>(
  access: QueryAccess,
  input: In,
  output: Out,
): Row<'query', In, Out> => ({ kind: 'query', input, output, ...access })

/** Writes the database in one transaction, its audit event included: all of it happens or none. */
export const command = <In extends z.ZodType, Out extends z.ZodType>(
  access: CommandAccess,
  input: In,
  output: Out,
): Row<'command', In, Out> => ({ kind: 'command', input, output, ...access })

/** Asynchronous work of the vault process (unlock, verify), with no transaction around it. */
export const job = <In extends z.ZodType, Out extends z.ZodType>(
  access: Access,
  input: In,
  output: Out,
): Row<'job', In, Out> => ({ kind: 'job', input, output, ...access })

/** Touches the computer (windows, dialogs, printing, preferences) in the shell; has no database of its own. */
export const action = <In extends z.ZodType, Out extends z.ZodType>(
  access: Access,
  input: In,
  output: Out,
): Row<'action', In, Out> => ({ kind: 'action', input, output, ...access })
