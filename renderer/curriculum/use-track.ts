import type { Module, TopicSummary } from '#shared/curriculum/topic.ts'
import type { Track } from '#shared/curriculum/track.ts'
import { useCall } from '#renderer/app/use-call.ts'

/** A track with what its page names: its module, and topics and modules by id. */
export interface TrackView {
  readonly track: Track
  readonly module: Module
  readonly topics: ReadonlyMap<string, TopicSummary>
  readonly modules: ReadonlyMap<string, Module>
}

/** A track of the library by its id; `view` is null until it is read, and `isMissing` when there is none. */
export function useTrack(trackId: string): { view: TrackView | null; isMissing: boolean; error: string | null } {
  const track = useCall('curriculum.track', { trackId })
  const library = useCall('curriculum.library')
  const error = track.error?.message ?? library.error?.message ?? null
  if (track.data === undefined || library.data === undefined) return { view: null, isMissing: false, error }
  const topics = new Map<string, TopicSummary>(library.data.topics.map(topic => [topic.id, topic]))
  const modules = new Map<string, Module>(library.data.modules.map(one => [one.id, one]))
  const module = modules.get(trackId)
  if (track.data === null || module === undefined) return { view: null, isMissing: true, error }
  return { view: { track: track.data, module, topics, modules }, isMissing: false, error }
}
