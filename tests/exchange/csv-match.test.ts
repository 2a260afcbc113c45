import { describe, expect, test } from 'vitest'
import { NewClient } from '#shared/clients/client.ts'
import { nameKey } from '#shared/exchange/client-key.ts'
import { changeFrom, indexClients, matchClient, type ExistingClient } from '#shared/exchange/match-clients.ts'
import type { RosterClient } from '#shared/exchange/read-rows.ts'

const ROW: RosterClient = {
  legalFirstName: 'Anna',
  legalLastName: 'Reed',
  preferredName: null,
  pronouns: null,
  recordNumber: 'A7',
  bornOn: '1985-03-04',
  admittedOn: null,
  levelOfCare: null,
  weeklyTargetMinutes: null,
  stage: null,
  notesForStaff: null,
}
const existing = (id: string, client: Partial<ExistingClient> = {}): ExistingClient => ({
  ...ROW,
  weeklyTargetMinutes: 540,
  notesForStaff: 'keep',
  ...client,
  id,
})
const match = (row: Partial<RosterClient>, ...clients: ExistingClient[]) => {
  const found = matchClient({ ...ROW, ...row }, indexClients(clients))
  return found === null ? null : { by: found.by, id: found.client.id, caution: found.caution }
}

describe('the same client', () => {
  test('[EX30] case, diacritics, spaces and marks make no difference to a name', () => {
    const keys = (...names: [string, string][]) =>
      new Set(names.map(([legalFirstName, legalLastName]) => nameKey({ legalFirstName, legalLastName }))).size
    expect([
      keys(['Zoë', "O'Brien-Núñez"], ['ZOE', 'O’Brien Nunez'], ['zo e', 'obriennunez']),
      keys(['Jörg', 'Weiß'], ['Jorg', 'WEISS']),
      keys(['Anna', 'Reed'], ['Reed', 'Anna'], ['Ann', 'Areed']),
      keys(['-', 'Reed'], ['.', 'Reed'], ['😀', 'Reed']),
    ]).toEqual([1, 1, 3, 3])
  })
  test('[EX31] [EX32] [EX33] the record number goes first, then name and birth date, never a name alone', () => {
    const other = existing('b', { recordNumber: 'B8', legalFirstName: 'Ben', bornOn: '1990-01-01' })
    expect([
      match({ recordNumber: ' a 7' }, other, existing('a')),
      match({ recordNumber: null, legalLastName: 'REED' }, other, existing('a')),
      match({ recordNumber: 'C9' }, other, existing('a', { recordNumber: null })),
      match({ recordNumber: null, bornOn: null }, existing('a')),
      match({ recordNumber: '007', bornOn: null }, existing('a', { recordNumber: '7' })),
      match({ recordNumber: null }, existing('a', { bornOn: null })),
    ]).toEqual([
      { by: 'record-number', id: 'a', caution: null },
      { by: 'name-and-birth-date', id: 'a', caution: null },
      { by: 'name-and-birth-date', id: 'a', caution: null },
      null,
      null,
      null,
    ])
  })
  test('[EX33] what contradicts a match is said', () => {
    const other = existing('b', { recordNumber: 'B8' })
    expect([
      match({}, existing('a', { legalFirstName: 'Ben', bornOn: '1990-01-01' }), other)?.caution,
      match({}, existing('a', { legalFirstName: 'Ben', bornOn: '1990-01-01' }))?.caution,
      match({}, existing('a', { legalFirstName: 'Ann' }))?.caution,
      match({}, existing('a', { bornOn: '1985-03-05' }))?.caution,
      match({ recordNumber: 'C9' }, other)?.caution,
      match({ recordNumber: null }, existing('a'), other)?.caution,
    ]).toEqual([
      'The record number belongs to one client, the name and birth date to another.',
      'The record number is the same, but both name and birth date differ.',
      'The record number is the same, but the name differs.',
      'The record number is the same, but the birth date differs.',
      'Name and birth date are the same, but the record number differs.',
      '2 clients have this name and birth date.',
    ])
  })
  test('[EX34] an update changes what the row fills in and nothing else; the same file again changes nothing', () => {
    const client = existing('a', { stage: 'early-recovery', pronouns: 'she/her' })
    const row = { ...ROW, stage: 'maintenance', weeklyTargetMinutes: 600, preferredName: 'Annie' } as const
    const changes = matchClient(row, indexClients([client]))?.changes ?? []
    expect(changes).toEqual([
      { field: 'preferredName', from: null, to: 'Annie' },
      { field: 'weeklyTargetMinutes', from: 540, to: 600 },
      { field: 'stage', from: 'early-recovery', to: 'maintenance' },
    ])
    const change = changeFrom(changes)
    expect(NewClient.partial().parse(change)).toEqual({
      preferredName: 'Annie',
      weeklyTargetMinutes: 600,
      stage: 'maintenance',
    })
    expect(matchClient(row, indexClients([{ ...client, ...change }]))?.changes).toEqual([])
  })
})
