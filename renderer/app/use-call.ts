import {
  QueryClient,
  skipToken,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { ActionName, CommandName, JobName, Output, QueryName, RawInput } from '#shared/ipc/types.ts'
import { call, on, type Args, type CallError } from './call.ts'

/** The one cache of answers. The laptop is offline by design: `always` keeps the library from waiting for a network. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** So long after the last mark the hand rests; and so long marks put off asking at most: a roster is done by then. */
const REST_MS = 400
const MOST_MS = 5_000

let restsAtMs = 0
let waiting: ReturnType<typeof setTimeout> | undefined

/** A mark was painted, and others follow fast: whatever else the screen shows of the record is asked again once the hand rests, not between two keys. */
export function markPainted(): void {
  restsAtMs = performance.now() + REST_MS
}

function askAgain(latestMs: number): void {
  const waitMs = Math.min(restsAtMs, latestMs) - performance.now()
  waiting = waitMs > 0 ? setTimeout(askAgain, waitMs, latestMs) : undefined
  if (waiting === undefined) void queryClient.invalidateQueries()
}

on('data.changed', () => {
  // An answer nobody looks at is dropped, not kept: an old one would flash up when its screen is opened again.
  queryClient.removeQueries({ type: 'inactive' })
  if (waiting === undefined) askAgain(performance.now() + MOST_MS)
})

/** Shows the answer to a query, and asks again whenever a command has changed the data; the old answer stays meanwhile. */
export function useCall<N extends QueryName>(name: N, ...args: Args<N>): UseQueryResult<Output<N>, CallError> {
  return useQuery<Output<N>, CallError>({
    queryKey: [name, ...args],
    queryFn: () => call(name, ...args),
    placeholderData: previous => previous,
  })
}

/** Asks ahead for what will likely be wanted; when it is, `useCall` has the answer or waits for this one. */
export function askAhead<N extends QueryName>(name: N, ...args: Args<N>): void {
  void queryClient.prefetchQuery({ queryKey: [name, ...args], queryFn: () => call(name, ...args) })
}

/** The same about something that may not be there yet: null asks nothing. */
export function useCallAbout<N extends QueryName>(
  name: N,
  input: RawInput<N> | null,
): UseQueryResult<Output<N>, CallError> {
  return useQuery<Output<N>, CallError>({
    queryKey: [name, input],
    queryFn: input === null ? skipToken : () => call(name, ...([input] as Args<N>)), // a query about something has an input
    placeholderData: previous => previous,
  })
}

/** A command (or job, or action) as a mutation: `mutateAsync(input)`, `isPending`, `error`. */
export function useCommand<N extends CommandName | JobName | ActionName>(
  name: N,
): UseMutationResult<Output<N>, CallError, RawInput<N>> {
  return useMutation<Output<N>, CallError, RawInput<N>>({
    mutationFn: input => call(name, ...([input] as Args<N>)), // a void input is an argument left undefined
  })
}
