import { basename, dirname, join } from 'node:path'

const INSTANT = String.raw`\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z`

/** The names beside the vault's folder that a restore uses. */
export function besideVault(folder: string) {
  const parent = dirname(folder)
  const name = basename(folder)
  const rest = (entry: string, what: string) =>
    entry.startsWith(`${name}.${what}-`) ? entry.slice(name.length + what.length + 2) : null
  const matches = (what: string, form: RegExp) => (entry: string) => form.test(rest(entry, what) ?? '')
  return {
    parent,
    /** Being made, or tried: never whole, never the present vault. */
    rehearsing: (id: string) => join(parent, `${name}.rehearsing-${id}`),
    isRehearsing: matches('rehearsing', /^[0-9a-f]{16}$/),
    /** Whole and durable: what the next start puts in place. */
    restored: (instant: string) => join(parent, `${name}.restored-${instant}`),
    isRestored: matches('restored', new RegExp(`^${INSTANT}$`)),
    instantOf: (entry: string) => rest(entry, 'restored') ?? '',
    /** The vault as it was before, whole. */
    kept: (instant: string) => join(parent, `${name}.kept-${instant}`),
    isKept: matches('kept', new RegExp(`^${INSTANT}(-[\\w-]+)?$`)),
    /** When it was set aside. */
    keptAt: (entry: string) => instantOfName((rest(entry, 'kept') ?? '').slice(0, INSTANT_LENGTH)),
    /** Failed tries with secrets of backups, whichever was tried. */
    tries: join(parent, `${name}.restore-tries`),
  }
}

/** An instant as it stands in a name. */
export const instantInName = (at: Date): string => at.toISOString().replaceAll(/[:.]/g, '-')

const INSTANT_LENGTH = instantInName(new Date(0)).length

/** The ISO instant that a name holds. */
const instantOfName = (name: string): string => name.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3}Z)$/, 'T$1:$2:$3.$4')
