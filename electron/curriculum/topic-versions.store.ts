import { createHash } from 'node:crypto'
import * as z from 'zod'
import { firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { Topic } from '#shared/curriculum/topic.ts'

const hashOf = (topic: string) => createHash('sha256').update(topic).digest('hex')

/** Keeps a topic's text as it was delivered: once for each text, however often it is delivered. */
export function keepDeliveredTopic(db: WriteDb, deliveryId: string, topic: Topic, at: string): void {
  const text = JSON.stringify(topic)
  const row = { topicId: topic.id, version: topic.version, contentHash: hashOf(text) }
  write(
    db,
    `INSERT INTO topic_versions (topic_id, version, content_hash, topic, kept_at)
     VALUES (@topicId, @version, @contentHash, @topic, @at) ON CONFLICT DO NOTHING`,
    { ...row, topic: text, at },
  )
  write(
    db,
    `INSERT INTO delivered_topics (delivery_id, topic_id, version, content_hash)
     VALUES (@deliveryId, @topicId, @version, @contentHash)`,
    { ...row, deliveryId },
  )
}

/** Whether this is the very text. */
export const isSameText = (contentHash: string, topic: Topic): boolean => hashOf(JSON.stringify(topic)) === contentHash

const Delivered = z.object({
  topicId: z.string(),
  heldOn: z.string(),
  contentHash: z.string().nullable(),
  topic: z
    .string()
    .transform(text => Topic.parse(JSON.parse(text)))
    .nullable(),
})
export type Delivered = z.infer<typeof Delivered>

/** A delivery's topic with the text that was kept of it; `topic` is null for a delivery of before texts were kept. */
export const findDelivered = (db: ReadDb, deliveryId: string): Delivered | null =>
  firstRow(
    db,
    Delivered,
    `SELECT d.topic_id AS topicId, s.held_on AS heldOn, v.content_hash AS contentHash, v.topic
     FROM deliveries d JOIN sessions s ON s.id = d.session_id
     LEFT JOIN delivered_topics k ON k.delivery_id = d.id
     LEFT JOIN topic_versions v ON v.topic_id = k.topic_id AND v.version = k.version AND v.content_hash = k.content_hash
     WHERE d.id = ?`,
    [deliveryId],
  )
