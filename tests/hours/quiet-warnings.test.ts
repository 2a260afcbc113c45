import { expect, test } from 'vitest'
import { ClientId } from '#shared/clients/client.ts'
import { quietWarnings, type InRoom, type RoomNumbers } from '#shared/hours/quiet-warnings.ts'

const ana = ClientId.parse('01973a00-0000-7000-8000-000000000001')
const here: InRoom = { clientId: ana, came: true, isIn: true, minutes: 20, laterMinutes: 0 }
const rule = {
  per: 'session',
  unitMinutes: null,
  minimumMinutes: 45,
  rounding: 'half-up',
  mostUnits: null,
} as const
const room: RoomNumbers = {
  capacity: 12,
  minimum: null,
  clientsPerStaff: null,
  staff: 1,
  rule: null,
  minutesLeft: 60,
  clients: [],
}
const many = (count: number): InRoom[] => Array.from({ length: count }, () => here)

test('[HR8] over capacity, under the minimum and few staff are said by who is in the room now', () => {
  const limits = { ...room, minimum: 4, clientsPerStaff: 8 }
  expect(quietWarnings({ ...limits, clients: many(13), staff: 2 })).toEqual([
    { kind: 'over-capacity', here: 13, capacity: 12 },
  ])
  expect(quietWarnings({ ...limits, clients: many(9) })).toEqual([
    { kind: 'few-staff', here: 9, staff: 1, clientsPerStaff: 8 },
  ])
  expect(quietWarnings({ ...limits, clients: [...many(3), { ...here, isIn: false }] })).toEqual([
    { kind: 'under-minimum', here: 3, minimum: 4 },
  ])
  expect(quietWarnings({ ...limits, clients: [] })).toEqual([])
  expect(quietWarnings({ ...limits, clients: many(8) })).toEqual([])
})

const billable = (client: Partial<InRoom>, minutesLeft: number) =>
  quietWarnings({ ...room, rule, minutesLeft, clients: [{ ...here, ...client }] }).map(({ kind }) => kind)

test('[HR8] who cannot reach the billable minimum any more is said; who can, is not', () => {
  expect(billable({ minutes: 20 }, 25)).toEqual([])
  expect(billable({ minutes: 20 }, 24)).toEqual(['under-billable'])
  expect(billable({ minutes: 45, isIn: false }, 0)).toEqual([])
  expect(billable({ minutes: 20 }, -30)).toEqual(['under-billable'])
})

test('[HR8] out of the room with five minutes to spare or fewer, somebody is about to miss it', () => {
  expect(billable({ minutes: 20, isIn: false }, 31)).toEqual([])
  expect(billable({ minutes: 20, isIn: false }, 30)).toEqual(['nearly-under-billable'])
  expect(billable({ minutes: 20, isIn: true }, 30)).toEqual([])
})

test('[HR8] who never came has nothing to reach, and a service without a minimum says nothing', () => {
  expect(billable({ came: false, isIn: false, minutes: 0 }, 0)).toEqual([])
  const none = { ...rule, minimumMinutes: 0 }
  expect(quietWarnings({ ...room, rule: none, minutesLeft: 0, clients: [here] })).toEqual([])
})

test('[HR8] for a service by the day the meetings later that day still count', () => {
  expect(billable({ minutes: 20, laterMinutes: 10 }, 15)).toEqual([])
  expect(billable({ minutes: 20, laterMinutes: 9 }, 15)).toEqual(['under-billable'])
})
