import type { ComponentType } from 'react'
import { RoomScreenButton } from './room-parts.tsx'
import { PacksLink } from '#renderer/curriculum/PacksLink.tsx'
import { PrintBookButton } from '#renderer/sheets/PrintBookButton.tsx'
import { PrintTrackButton } from '#renderer/sheets/PrintTrackButton.tsx'
import { PrintTopicButton } from '#renderer/sheets/PrintTopicButton.tsx'
import type { Topic } from '#shared/curriculum/topic.ts'
import type { DeliveryId } from '#shared/sessions/session-id.ts'

/** What a part on the topic page is told. */
export interface TopicPartProps {
  /** The topic as it is shown: an earlier version when the page was opened from a past session. */
  readonly topic: Topic
  /** The length chosen on the page, one that the topic offers. */
  readonly lengthMinutes: number
  /** The delivery that the page was opened from: what is printed or shown is the text of that day. */
  readonly deliveryId?: DeliveryId | undefined
}

// The curriculum's screens take from here what other features place on them: printing, the room's screen, packs.

/** Buttons at the head of the topic page, in their order. */
export const topicActions: readonly { readonly id: string; readonly Part: ComponentType<TopicPartProps> }[] = [
  { id: 'print', Part: PrintTopicButton },
  { id: 'room', Part: RoomScreenButton },
]

/** Prints a part of a track. */
export const TrackPrintButton = PrintTrackButton

/** Buttons or links at the head of the library, in their order. */
export const libraryActions: readonly { readonly id: string; readonly Part: ComponentType }[] = [
  { id: 'packs', Part: PacksLink },
  { id: 'book', Part: PrintBookButton },
]
