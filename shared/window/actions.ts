import { auditRoles, hasOneOf, recordReaders, rosterReaders, rosterWriters } from '#shared/facilitators/role-sets.ts'
import type { Role } from '#shared/facilitators/staff-member.ts'
import { keyOfAction } from './key-table.ts'

/** Where an action stands in the menu bar; `none`: keyboard and Find only. */
export type MenuName = 'file' | 'go' | 'help' | 'none'

/** Something the app itself can do. The shell's menu, the keyboard, Find and the list of shortcuts read this table. */
export interface AppAction {
  readonly id: AppActionId
  readonly label: string
  /** In Electron's form; `Esc Esc` and `?` are keys of the interface and never menu accelerators. */
  readonly accelerator: string | null
  readonly menu: MenuName
  /** `always`: also on the lock screen, under the veil and at first run. */
  readonly when: 'always' | 'open'
  /** Only for somebody with one of these; for everybody when left out. The native menu knows nobody and shows it to all. */
  readonly roles?: readonly Role[]
}

export type AppActionId =
  | 'go.today'
  | 'go.notes'
  | 'go.groups'
  | 'go.clients'
  | 'go.curriculum'
  | 'go.settings'
  | 'go.people'
  | 'go.audit'
  | 'clients.add'
  | 'clients.import'
  | 'groups.add'
  | 'find.open'
  | 'safety.open'
  | 'window.hide'
  | 'vault.lock'
  | 'shortcuts.open'
  | 'room.next'
  | 'room.back'
  | 'room.blank'
  | 'room.close'

const actions: readonly Omit<AppAction, 'accelerator'>[] = [
  { id: 'clients.add', label: 'Add a client', menu: 'file', when: 'open', roles: rosterWriters },
  { id: 'groups.add', label: 'Add a group', menu: 'file', when: 'open', roles: rosterWriters },
  {
    id: 'clients.import',
    label: 'Import a roster',

    menu: 'file',
    when: 'open',
    roles: rosterWriters,
  },
  { id: 'window.hide', label: 'Hide the screen', menu: 'file', when: 'always' },
  { id: 'vault.lock', label: 'Lock', menu: 'file', when: 'open' },
  { id: 'find.open', label: 'Find', menu: 'go', when: 'open' },
  { id: 'go.today', label: 'Today', menu: 'go', when: 'open', roles: recordReaders },
  { id: 'go.notes', label: 'Notes', menu: 'go', when: 'open', roles: recordReaders },
  { id: 'go.groups', label: 'Groups', menu: 'go', when: 'open', roles: rosterReaders },
  { id: 'go.clients', label: 'Clients', menu: 'go', when: 'open', roles: rosterReaders },
  { id: 'go.curriculum', label: 'Curriculum', menu: 'go', when: 'open' },
  { id: 'go.settings', label: 'Settings', menu: 'go', when: 'open' },
  { id: 'go.people', label: 'People', menu: 'none', when: 'open', roles: ['administrator'] },
  { id: 'go.audit', label: 'Audit log', menu: 'none', when: 'open', roles: auditRoles },
  { id: 'safety.open', label: 'Safety', menu: 'help', when: 'always' },
  { id: 'shortcuts.open', label: 'Keyboard shortcuts', menu: 'help', when: 'open' },
  { id: 'room.next', label: 'Next slide', menu: 'none', when: 'always' },
  { id: 'room.back', label: 'Previous slide', menu: 'none', when: 'always' },
  { id: 'room.blank', label: 'Blank the room’s screen', menu: 'none', when: 'always' },
  { id: 'room.close', label: 'Close the room’s screen', menu: 'none', when: 'always' },
]

/** Every action of the app, in the order menus and lists show them; its key is that of the one table. */
export const appActions: readonly AppAction[] = actions.map(action => ({
  ...action,
  accelerator: keyOfAction(action.id),
}))

/** The actions that are somebody's with these roles, those of everybody included. */
export const actionsOf = (held: readonly Role[]): readonly AppAction[] =>
  appActions.filter(({ roles }) => roles === undefined || hasOneOf(held, roles))

/** The accelerator as Electron's menu takes it, or null when only the interface can hear that key. */
export const menuAccelerator = ({ accelerator, menu }: AppAction): string | null =>
  menu === 'none' || accelerator === 'Esc Esc' || accelerator === '?' ? null : accelerator
