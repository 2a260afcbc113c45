import { useMemo } from 'react'
import { useCall, useCommand } from '#renderer/app/use-call.ts'

/** One's own favourite topics, and the way to mark one or take the mark off. */
export interface Favourites {
  readonly ids: ReadonlySet<string>
  /** Stays the same function, so that a long list need not render for it. */
  readonly mark: (topicId: string, isFavourite: boolean) => void
  /** Why a mark could not be changed, or null. */
  readonly problem: string | null
}

/** Reads the favourites of whoever has the vault open; a mark just set shows at once. */
export function useFavourites(): Favourites {
  const { data } = useCall('curriculum.favourites')
  const { mutate, isPending, variables, error } = useCommand('curriculum.setFavourite')
  const ids = useMemo(() => {
    const stored = new Set(data)
    if (!isPending || variables === undefined) return stored
    if (variables.isFavourite) stored.add(variables.topicId)
    else stored.delete(variables.topicId)
    return stored
  }, [data, isPending, variables])
  const mark = useMemo(() => (topicId: string, isFavourite: boolean) => mutate({ topicId, isFavourite }), [mutate])
  return { ids, mark, problem: error?.message ?? null }
}
