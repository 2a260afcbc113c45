import type { ReactElement } from 'react'
import { rosterWriters } from '#shared/facilitators/role-sets.ts'
import type { Topic } from '#shared/curriculum/topic.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { ClinicNote } from './ClinicNote.tsx'
import { GivenHere } from './GivenHere.tsx'
import { TopicFacts } from './TopicFacts.tsx'
import { TopicSection } from './TopicSection.tsx'
import type { BesideId } from './topic-sections.ts'

interface Props {
  readonly topic: Topic
  readonly ids: readonly BesideId[]
  /** False for the first frame, which has the headings alone. */
  readonly isWhole: boolean
}

/** What the clinic knows of a topic, and what is known about it; never a part of its text. */
export function TopicBeside({ topic, ids, isWhole }: Props) {
  const mayWrite = useHasRole(rosterWriters)
  const content: Record<BesideId, () => ReactElement> = {
    clinicNote: () => <ClinicNote topicId={topic.id} mayWrite={mayWrite} />,
    given: () => <GivenHere topic={topic} />,
    facts: () => <TopicFacts topic={topic} />,
  }
  return ids.map(id => (
    <TopicSection key={id} id={id}>
      {isWhole && content[id]()}
    </TopicSection>
  ))
}
