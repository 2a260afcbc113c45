import { useCallback, useMemo, useState } from 'react'
import { useToday } from '#renderer/app/day.ts'
import { useCall } from '#renderer/app/use-call.ts'
import type { KnownClient } from '#shared/exchange/exchange.ts'
import { mappingFaults, matchColumns } from '#shared/exchange/match-columns.ts'
import { dateCells, readRows } from '#shared/exchange/read-rows.ts'
import { detectDateOrder, type DateOrder } from '#shared/exchange/roster-dates.ts'
import type { RosterField } from '#shared/exchange/roster-fields.ts'
import { choose, importRows, previewRows, type Choice, type Choices } from './preview.ts'
import { readRosterFile, rereadRosterFile, type ReadFile, type RosterFile } from './read-file.ts'

/** Where the rows go: the client list only, or a group from a day on. Null: not said yet. */
export interface Target {
  readonly isGroup: boolean
  readonly groupId: string | null
  readonly startsOn: string | null
}

interface Reading {
  readonly file: RosterFile | null
  readonly mapping: readonly RosterField[]
  readonly saidOrder: 'us' | 'day-first' | null
  readonly known: readonly KnownClient[] | undefined
  readonly today: string
}

// What the file says once its columns are mapped: read anew only when one of these changes.
function useReading({ file, mapping, saidOrder, known, today }: Reading) {
  const faults = useMemo(() => (file === null ? [] : mappingFaults(mapping)), [file, mapping])
  const found = useMemo(
    (): DateOrder => (file === null ? 'iso' : detectDateOrder(dateCells(file.roster.rows, mapping))),
    [file, mapping],
  )
  const dateOrder = found === 'ambiguous' ? saidOrder : found
  const isReady = file !== null && faults.length === 0 && dateOrder !== null
  const preview = useMemo(
    () =>
      isReady && known
        ? previewRows(readRows(file.roster.rows, mapping, { dateOrder, today }), known, at =>
            writtenName(file, mapping, at),
          )
        : null,
    [isReady, file, mapping, dateOrder, today, known],
  )
  return { faults, isAmbiguous: found === 'ambiguous', preview }
}

/** Everything chosen on the import screen, and what follows from it. Nothing here is written anywhere. */
export function useImport(groupId: string | null) {
  const today = useToday()
  const known = useCall('exchange.knownClients', { today })
  const [file, setFile] = useState<RosterFile | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [mapping, setMapping] = useState<readonly RosterField[]>([])
  const [saidOrder, setSaidOrder] = useState<'us' | 'day-first' | null>(null)
  const [target, setTarget] = useState<Target>({ isGroup: groupId !== null, groupId, startsOn: today })
  const [choices, setChoices] = useState<Choices>(new Map())
  const take = (read: ReadFile | null) => {
    const next = read?.ok === true ? read.file : null
    setRefusal(read?.ok === false ? read.reason : null)
    setFile(next)
    setChoices(new Map())
    setSaidOrder(null)
    setMapping(next === null ? [] : matchColumns(next.roster.headers, next.roster.rows).map(({ field }) => field))
  }
  const reading = useReading({ file, mapping, saidOrder, known: known.data, today })
  const { preview } = reading
  const rows = useMemo(
    () => (preview === null ? [] : importRows(preview, choices, target.isGroup)),
    [preview, choices, target.isGroup],
  )
  // One function for all renders, so that unchanged rows stay as they are.
  const chooseOne = useCallback(
    (line: number, choice: Choice) =>
      setChoices(made => (preview === null ? made : choose(preview, made, line, choice))),
    [preview],
  )
  return {
    today,
    file,
    refusal,
    mapping,
    ...reading,
    saidOrder,
    target,
    choices,
    rows,
    knownError: known.error,
    refuse: (reason: string) => take({ ok: false, reason }),
    open: (name: string, bytes: Uint8Array) => take(readRosterFile(name, bytes)),
    reread: (hasNames: boolean) => take(file && rereadRosterFile(file, hasNames)),
    map: (column: number, field: RosterField) => setMapping(mapping.with(column, field)),
    setSaidOrder,
    setTarget,
    choose: chooseOne,
    setChoices,
    reset: () => take(null),
  }
}

const NAMES: readonly RosterField[] = ['legalName', 'legalLastName', 'legalFirstName']
const LONGEST = 120

function writtenName(file: RosterFile, mapping: readonly RosterField[], at: number): string {
  const cells = file.roster.rows[at]?.cells.filter((_, column) => NAMES.includes(mapping[column] ?? 'ignore')) ?? []
  return cells
    .filter(cell => cell.trim() !== '')
    .join(', ')
    .slice(0, LONGEST)
}

export type Import = ReturnType<typeof useImport>
