import * as z from 'zod'
import { ModuleId, TopicFrontMatter, TopicId } from '#shared/curriculum/topic.ts'
import { DeliveryId } from '#shared/sessions/session-id.ts'
import { Paper } from './paper.ts'
import { GuideMinutes, PrintSize } from './sheet.ts'

const look = { paper: Paper, size: PrintSize }
/** A topic by its id and the version that the person sees; with a delivery the text that was taught then [SH9]. */
const ofTopic = { topicId: TopicId, version: TopicFrontMatter.shape.version, deliveryId: DeliveryId.optional() }

/** What a person asks to print: ids and choices, no text, so that nothing typed about anybody can travel along [SH1]. */
export const SheetRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('handout'), ...ofTopic, ...look }),
  z.strictObject({ kind: z.literal('guide'), ...ofTopic, lengthMinutes: GuideMinutes, ...look }),
  z.strictObject({ kind: z.literal('slides'), ...ofTopic, ...look }),
  z.strictObject({ kind: z.literal('module-book'), moduleId: ModuleId, ...look }),
  z.strictObject({ kind: z.literal(['track-calendar', 'track-agreement']), trackId: ModuleId, ...look }),
  z.strictObject({ kind: z.literal('track-checklist'), trackId: ModuleId, checklistId: z.string().max(20), ...look }),
  z.strictObject({ kind: z.literal('safety-card'), ...look }),
])
export type SheetRequest = z.infer<typeof SheetRequest>

/** A sheet that went to the printer or to a file: which kind, and of which topic, module or track; a card is of none [SH10]. */
export const SheetGivenOut = z.discriminatedUnion('sheet', [
  z.strictObject({ sheet: z.literal(['handout', 'guide', 'slides']), of: TopicId }),
  z.strictObject({
    sheet: z.literal(['module-book', 'track-calendar', 'track-checklist', 'track-agreement']),
    of: ModuleId,
  }),
  z.strictObject({ sheet: z.literal('safety-card'), of: z.null() }),
])
export type SheetGivenOut = z.infer<typeof SheetGivenOut>
