import { usePerson } from '#renderer/app/person.ts'
import { makeStore } from '#renderer/app/store.ts'
import { everyTopic, type TopicFilter } from './find-topics.ts'

/** In this window's memory only, so that coming back from a topic finds the library as it was left. */
const kept = makeStore<{ readonly personId: string | null; readonly filter: TopicFilter }>({
  personId: null,
  filter: everyTopic,
})

/** What this person has narrowed the library to, and the way to change it; nobody finds what another person searched for. */
export function useLibraryFilter(): [TopicFilter, (filter: TopicFilter) => void] {
  const personId = usePerson()?.id ?? null
  const { personId: owner, filter } = kept.useValue()
  return [owner === personId ? filter : everyTopic, next => kept.set({ personId, filter: next })]
}
