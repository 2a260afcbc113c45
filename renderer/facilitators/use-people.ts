import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { StaffPerson } from '#shared/facilitators/person.ts'
import { call, type CallError } from '#renderer/app/call.ts'
import { queryClient } from '#renderer/app/use-call.ts'

/** Everybody, as an administrator sees them; asked again after each change. */
export const usePeople = (): UseQueryResult<StaffPerson[], CallError> =>
  useQuery<StaffPerson[], CallError>({
    queryKey: ['facilitators.people'],
    queryFn: () => call('facilitators.people'),
    placeholderData: previous => previous,
  })

/** After a job that changed people: a job announces nothing by itself. */
export const peopleChanged = (): Promise<void> => queryClient.invalidateQueries()
