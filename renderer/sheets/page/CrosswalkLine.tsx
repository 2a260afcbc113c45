import type { Crosswalk } from '#shared/curriculum/topic.ts'
import { crosswalkText, isUnverified } from '#renderer/curriculum/crosswalk.ts'
import { words as c } from '#renderer/curriculum/curriculum.words.ts'

/** On staff's sheets: the session of the manual, and whether that was checked [SH11]. */
export function CrosswalkLine({ crosswalk }: { readonly crosswalk: Crosswalk | null }) {
  if (crosswalk === null) return null
  return (
    <p className="facts">
      {c('crosswalk')}: {crosswalkText(crosswalk)}.{isUnverified(crosswalk) && <b> {c('unverified')}.</b>}
    </p>
  )
}
