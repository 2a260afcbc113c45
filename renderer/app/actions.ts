import { actionsOf, appActions, type AppAction, type AppActionId } from '#shared/window/actions.ts'
import { keyRows, type KeyName } from '#shared/window/key-table.ts'
import { keyOn } from '#renderer/ui/keys.ts'
import { flushDrafts } from './autosave.ts'
import { call } from './call.ts'
import { showScreen } from './go-to.ts'
import { openOverlay, setHidden } from './overlays.ts'
import { closeRoom, isRoomHere, stepRoom } from './room-screen.ts'
import type { Action } from './use-actions.ts'
import { heldRoles, isDeskOpen } from './vault-state.ts'
import { defineWords } from './words.ts'

const labels = Object.fromEntries(appActions.map(({ id, label }) => [id, label]))
const { words } = defineWords('actions', labels)

const goTo = (path: string) => () => showScreen(path)

const run: Record<AppActionId, () => void> = {
  'go.today': goTo('/today'),
  'go.notes': goTo('/notes'),
  'go.groups': goTo('/groups'),
  'go.clients': goTo('/clients'),
  'go.curriculum': goTo('/curriculum'),
  'go.settings': goTo('/settings'),
  'go.people': goTo('/people'),
  'go.audit': goTo('/audit'),
  'clients.add': goTo('/clients/new'),
  'clients.import': goTo('/clients/import'),
  'groups.add': goTo('/groups/new'),
  'find.open': () => openOverlay('find'),
  'safety.open': () => openOverlay('safety'),
  'shortcuts.open': () => openOverlay('shortcuts'),
  'window.hide': () => setHidden(true),
  'vault.lock': () => void lockVault(),
  'room.next': () => stepRoom('next'),
  'room.back': () => stepRoom('back'),
  'room.blank': () => stepRoom('blank'),
  'room.close': closeRoom,
}

/** Saves what is typed, then locks. The shell empties this window. */
export async function lockVault(): Promise<void> {
  await flushDrafts()
  await call('vault.lock')
}

const keyNameOf = (id: AppActionId) => keyRows.find(({ place, row }) => place === 'app' && row === id)?.name

const toAction = ({ id }: AppAction): Action => ({
  id,
  label: words(id),
  keys: keyNameOf(id),
  run: run[id],
})

/** The app's own actions that may run now: at the open desk those of the person's roles, the safety panel everywhere, the room's screen where it is on. */
export const listAppActions = (): Action[] =>
  actionsOf(heldRoles())
    .filter(action => action.when === 'always' || isDeskOpen())
    .filter(({ id }) => !id.startsWith('room.') || isRoomHere())
    .map(toAction)

/** The keys of the app’s own actions with what they do, for the list of keys: all of this person’s, also those with nothing to do now. */
export const actionKeys = (): { readonly name: KeyName; readonly label: string }[] =>
  actionsOf(heldRoles()).flatMap(({ id }) => {
    const name = keyNameOf(id)
    return name === undefined ? [] : [{ name, label: words(id) }]
  })

/** Runs an action by its id, if it may run now; the shell's menu sends ids. */
export const runAppAction = (id: string): void =>
  listAppActions()
    .find(action => action.id === id)
    ?.run()

/** The keys of an action as they stand on its button, or undefined when it has none. */
export function keysOf(id: AppActionId): string | undefined {
  const name = keyNameOf(id)
  return name === undefined ? undefined : keyOn(name)
}
