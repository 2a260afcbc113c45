import { expect, test } from 'vitest'
import { factsOf, factsWithoutNames, numbersOf } from '#renderer/sessions/prep-facts.ts'
import { ClientId, type ClientFlag } from '#shared/clients/client.ts'
import type { ExpectedClient } from '#shared/sessions/prep.ts'

const id = (number: number) => ClientId.parse(`0190a000-0000-7000-8000-00000000000${number}`)
const flag = (fields: Partial<ClientFlag>): ClientFlag => ({
  flagId: '0190a000-0000-7000-8000-0000000000aa',
  kind: 'interpreter',
  detail: 'Spanish, Marta Ruiz comes along',
  otherClientId: null,
  otherName: null,
  fromOn: '2026-11-01',
  untilOn: null,
  ...fields,
})
const ana: ExpectedClient = {
  clientId: id(1),
  name: 'Ana Brooks',
  shortName: 'Ana B.',
  initials: 'A. B.',
  pronouns: null,
  isNew: true,
  missedLastTime: true,
  homeworkDue: true,
  flags: [
    flag({}),
    flag({ kind: 'keep-apart', detail: 'Dee owes her money', otherClientId: id(2), otherName: 'Dee Carver' }),
    flag({ kind: 'keep-apart', detail: 'Old friends', otherClientId: id(3), otherName: 'Theo Okafor' }),
    flag({ kind: 'risk', detail: 'Ana said so to Jordan' }),
  ],
  endsOn: '2026-12-01',
}
const dee: ExpectedClient = { ...ana, clientId: id(2), name: 'Dee Carver', flags: [] }

test('what there is to know of a client, with its words', () => {
  expect(factsOf(ana).map(({ text }) => text)).toEqual([
    'Interpreter: Spanish, Marta Ruiz comes along',
    'Keep apart from Dee Carver: Dee owes her money',
    'Keep apart from Theo Okafor: Old friends',
    'Risk: Ana said so to Jordan',
    'New: plan three minutes of welcome',
    'Missed last time',
    'Homework due',
    'Enrolment ends Dec 1, 2026',
  ])
})

test('[SE16] without names: kinds and numbers alone, nothing that was typed', () => {
  expect(factsWithoutNames(ana, numbersOf([ana, dee])).map(({ text }) => text)).toEqual([
    'Interpreter',
    'Keep apart from no. 2',
    'Keep apart from somebody not expected',
    'Risk',
    'New',
    'Missed last time',
    'Homework due',
    'Enrolment ends Dec 1, 2026',
  ])
})

test('[SE15] numbers run from 1 in the order of the list', () => {
  expect([...numbersOf([dee, ana])]).toEqual([
    [dee.clientId, 1],
    [ana.clientId, 2],
  ])
})
