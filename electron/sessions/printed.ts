import { groupOf } from '#electron/groups/enrol.ts'
import type { CommandContext, HandlersOf } from '#electron/ipc/handlers.ts'
import type { GroupId } from '#shared/groups/group.ts'

/** Nothing to write beside the event itself, which the dispatcher adds; it is about a group that exists. */
const printed = ({ db }: CommandContext, { groupId }: { readonly groupId: GroupId }): void => void groupOf(db, groupId)

/** That something internal went to the printer, one call a kind [SE17]. */
export const printedHandlers: Pick<
  HandlersOf<'sessions'>,
  | 'sessions.printedPrepCard'
  | 'sessions.printedPrepCardWithoutNames'
  | 'sessions.printedSignInSheet'
  | 'sessions.printedSignInKey'
> = {
  'sessions.printedPrepCard': printed,
  'sessions.printedPrepCardWithoutNames': printed,
  'sessions.printedSignInSheet': printed,
  'sessions.printedSignInKey': printed,
}
