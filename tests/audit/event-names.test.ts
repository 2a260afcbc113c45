import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { eventName, eventNames } from '#shared/audit/event-names.ts'
import { contract, events } from '#shared/ipc/contract.ts'
import type { Row } from '#shared/ipc/define.ts'
import type * as z from 'zod'

const rows: [string, Row<'query' | 'command' | 'job' | 'action', z.ZodType, z.ZodType>][] = Object.entries(contract)

/** What the dispatcher writes: one kind for each command, and for each query that shows somebody's record. */
const dispatched = rows.flatMap(([name, row]) => {
  if (row.kind === 'command') return [name]
  if (row.views === undefined) return []
  return [row.views === 'client' ? 'clients.viewed' : name]
})

const sources = globSync('electron/**/*.ts').map(file => readFileSync(file, 'utf8'))
/** Names in quotes that are neither a call, an event of the interface, a told window's signal, nor a file: kinds that the vault writes on its own. */
const literals = sources
  .flatMap(source => [...source.matchAll(/'([a-z]{3,}\.[a-z][A-Za-z]+)'/g)])
  .map(found => found[1] ?? '')
  .filter(
    name =>
      !(name in contract) &&
      !(name in events) &&
      name !== 'told.ready' &&
      !/\.(js|cjs|html|db|hdr|tries|csv|txt|json|css|ini)$/.test(name),
  )
const written = sources
  .flatMap(source => [...source.matchAll(/audit\(\s*'([a-z]+\.[A-Za-z]+)'/g)])
  .map(found => found[1] ?? '')

test('every kind of event that is written has a name in plain English', () => {
  const kinds = [...new Set([...dispatched, ...literals, ...written])]
  expect(kinds.length).toBeGreaterThan(60)
  expect(kinds.filter(kind => !Object.hasOwn(eventNames, kind)).sort()).toEqual([])
})

test('a kind that this version does not know is shown as it is stored', () => {
  expect(eventName('future.kind')).toBe('future.kind')
  expect(eventName('constructor')).toBe('constructor')
  expect(eventName('clients.viewed')).toBe('Viewed a client’s record')
})

test('no two kinds have the same name', () => {
  const names = Object.values(eventNames)
  expect(new Set(names).size).toBe(names.length)
})
