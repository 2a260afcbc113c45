import {
  auditRoles,
  everyRole,
  hasOneOf,
  recordReaders,
  recordWriters,
  rosterReaders,
  rosterWriters,
} from '#shared/facilitators/role-sets.ts'
import type { Role } from '#shared/facilitators/staff-member.ts'

/** The screens of the rail in its order, with whose they are. */
export const railScreens = [
  { screen: 'today', roles: recordReaders },
  { screen: 'notes', roles: recordReaders },
  { screen: 'groups', roles: rosterReaders },
  { screen: 'clients', roles: rosterReaders },
  { screen: 'curriculum', roles: everyRole },
  { screen: 'people', roles: ['administrator'] },
  { screen: 'audit', roles: auditRoles },
  { screen: 'settings', roles: everyRole },
] as const satisfies readonly { screen: string; roles: readonly Role[] }[]

export type RailScreen = (typeof railScreens)[number]['screen']

/** Addresses as the router has them, each with whose its screen is; one that is not named here is everybody's. */
const ADDRESSES: Readonly<Record<string, readonly Role[]>> = {
  '/today': recordReaders,
  '/sessions/$sessionId': recordReaders,
  '/sessions/$sessionId/notes': recordReaders,
  '/prep/$groupId/$date': recordReaders,
  '/hours': recordReaders,
  '/groups': rosterReaders,
  '/groups/new': rosterWriters,
  '/groups/$groupId': rosterReaders,
  '/groups/$groupId/edit': rosterWriters,
  '/groups/$groupId/coverage': recordReaders,
  '/make-ups': recordReaders,
  '/notes': recordReaders,
  '/notes/sign': recordWriters,
  '/notes/cosign': ['supervisor'],
  '/notes/$noteId': recordReaders,
  '/notes/search': recordReaders,
  '/hand-over': recordReaders,
  '/clients': rosterReaders,
  '/clients/new': rosterWriters,
  '/clients/import': rosterWriters,
  '/clients/$clientId': rosterReaders,
  '/clients/$clientId/edit': rosterWriters,
  '/phrases': rosterReaders,
  // An auditor finds the uses of the recovery code there.
  '/people': auditRoles,
  '/audit': auditRoles,
  '/restore': ['administrator'],
  '/moving': ['administrator'],
  '/erase': ['administrator'],
}

/** Whose the screen at this address is. */
export const rolesOfAddress = (address: string): readonly Role[] => ADDRESSES[address] ?? everyRole

/** Where somebody with these roles begins: with the work that is theirs. */
export function homeScreen(held: readonly Role[]): RailScreen {
  const order = ['today', 'groups', 'audit'] as const
  return (
    order.find(home => railScreens.some(({ screen, roles }) => screen === home && hasOneOf(held, roles))) ??
    'curriculum'
  )
}
