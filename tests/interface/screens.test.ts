import { describe, expect, test } from 'vitest'
import { homeScreen, railScreens, rolesOfAddress } from '#renderer/app/screens.ts'
import { everyRole, hasOneOf } from '#shared/facilitators/role-sets.ts'
import type { Role } from '#shared/facilitators/staff-member.ts'
import { contract } from '#shared/ipc/contract.ts'
import type { CallName } from '#shared/ipc/types.ts'
import { actionsOf } from '#shared/window/actions.ts'

const railOf = (held: readonly Role[]) =>
  railScreens.filter(({ roles }) => hasOneOf(held, roles)).map(({ screen }) => screen)
const FOR_EVERYBODY = [
  'window.hide',
  'vault.lock',
  'find.open',
  'go.curriculum',
  'go.settings',
  'safety.open',
  'shortcuts.open',
  'room.next',
  'room.back',
  'room.blank',
  'room.close',
]
const ownActions = (held: readonly Role[]) =>
  actionsOf(held)
    .map(({ id }) => id)
    .filter(id => !FOR_EVERYBODY.includes(id))

describe('[FA1] screens and actions by role', () => {
  const table: { held: Role[]; home: string; rail: string[]; actions: string[] }[] = [
    {
      held: ['facilitator'],
      home: 'today',
      rail: ['today', 'notes', 'groups', 'clients', 'curriculum', 'settings'],
      actions: ['clients.add', 'groups.add', 'clients.import', 'go.today', 'go.notes', 'go.groups', 'go.clients'],
    },
    {
      held: ['supervisor'],
      home: 'today',
      rail: ['today', 'notes', 'groups', 'clients', 'curriculum', 'settings'],
      actions: ['go.today', 'go.notes', 'go.groups', 'go.clients'],
    },
    {
      held: ['administrator'],
      home: 'groups',
      rail: ['groups', 'clients', 'curriculum', 'people', 'audit', 'settings'],
      actions: ['clients.add', 'groups.add', 'clients.import', 'go.groups', 'go.clients', 'go.people', 'go.audit'],
    },
    { held: ['auditor'], home: 'audit', rail: ['curriculum', 'audit', 'settings'], actions: ['go.audit'] },
    {
      held: ['supervisor', 'auditor'],
      home: 'today',
      rail: ['today', 'notes', 'groups', 'clients', 'curriculum', 'audit', 'settings'],
      actions: ['go.today', 'go.notes', 'go.groups', 'go.clients', 'go.audit'],
    },
    { held: [], home: 'curriculum', rail: [], actions: [] },
  ]

  test.each(table)('for $held', expected => {
    const { held } = expected
    expect({ held, home: homeScreen(held), rail: railOf(held), actions: ownActions(held) }).toEqual(expected)
  })

  test('what is for everybody is for each role alone', () => {
    for (const role of everyRole) {
      const ids: string[] = actionsOf([role]).map(({ id }) => id)
      expect(FOR_EVERYBODY.filter(id => !ids.includes(id))).toEqual([])
    }
  })
})

describe('[FA1] a screen opens for exactly those whose first question the vault answers', () => {
  const asks: [address: string, call: CallName][] = [
    ['/today', 'sessions.today'],
    ['/sessions/$sessionId', 'sessions.get'],
    ['/groups', 'groups.list'],
    ['/groups/new', 'groups.add'],
    ['/groups/$groupId', 'groups.get'],
    ['/groups/$groupId/edit', 'groups.change'],
    ['/clients', 'clients.list'],
    ['/clients/new', 'clients.add'],
    ['/clients/import', 'exchange.importRoster'],
    ['/clients/$clientId', 'clients.get'],
    ['/clients/$clientId/edit', 'clients.change'],
    ['/curriculum', 'curriculum.library'],
    ['/curriculum/packs', 'curriculum.packs'],
    ['/people', 'facilitators.emergencies'],
    ['/audit', 'audit.list'],
    ['/phrases', 'notes.phrases'],
    ['/settings', 'settings.policies'],
  ]
  test.each(asks)('%s: %s', (address, call) => {
    expect(rolesOfAddress(address)).toEqual(contract[call].roles)
  })

  test('a link of the rail is offered only to those for whom its screen opens', () => {
    const refused = railScreens.filter(({ screen, roles }) =>
      roles.some(role => !hasOneOf([role], rolesOfAddress(`/${screen}`))),
    )
    expect(refused).toEqual([])
  })
})
