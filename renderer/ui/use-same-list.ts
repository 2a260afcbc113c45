import { useMemo } from 'react'

/** Keeps the identity of a list while it says the same, so that what hangs on it is not drawn again. */
export function useSameList<T>(list: readonly T[]): readonly T[] {
  const said = JSON.stringify(list)
  // eslint-disable-next-line react-hooks/exhaustive-deps -- what it says is what it depends on
  return useMemo(() => list, [said])
}
