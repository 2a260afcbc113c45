import { createContext } from 'react'

/** The ids of the works that the shown topic cites, in the order of its list of sources: a citation shows its number there. */
export const CitedSources = createContext<readonly string[]>([])
