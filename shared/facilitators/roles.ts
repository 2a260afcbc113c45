import type { Role, StaffMember } from './staff-member.ts'

type Holder = Pick<StaffMember, 'id' | 'roles' | 'hasSlot'>

const isAdministrator = ({ roles, hasSlot }: Holder) => hasSlot && roles.includes('administrator')

/** Whether an administrator with a way in would be left if this person held these roles from now on; none for a removal [FA10]. */
export function keepsAdministrator(staff: readonly Holder[], staffId: string, roles: readonly Role[]): boolean {
  return staff.some(member => isAdministrator(member.id === staffId ? { ...member, roles: [...roles] } : member))
}
