import { homeScreen } from './screens.ts'
import { heldRoles } from './vault-state.ts'

/** The address where whoever has the vault open begins. */
export const homePath = () => `/${homeScreen(heldRoles())}` as const
