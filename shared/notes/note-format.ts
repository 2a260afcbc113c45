import * as z from 'zod'
import type { NotePart } from './note.ts'

export const NOTE_FORMATS = ['dap', 'soap', 'birp', 'girp'] as const
export const NoteFormat = z.literal(NOTE_FORMATS)
export type NoteFormat = z.infer<typeof NoteFormat>

/** What can stand in a section: a part that somebody wrote, or facts that the app recorded. */
export type NoteItem = NotePart | 'attendance' | 'check-in' | 'goals' | 'homework'

/** The letters of a format: data, assessment, plan; subjective, objective; behavior, intervention, response; goal. */
export type NoteHeading =
  'data' | 'assessment' | 'plan' | 'subjective' | 'objective' | 'behavior' | 'intervention' | 'response' | 'goal'

export interface NoteSection {
  readonly heading: NoteHeading
  readonly items: readonly NoteItem[]
}

const section = (heading: NoteHeading, ...items: NoteItem[]): NoteSection => ({ heading, items })

const SECTIONS: Readonly<Record<NoteFormat, readonly NoteSection[]>> = {
  dap: [
    section('data', 'attendance', 'check-in', 'intervention', 'response'),
    section('assessment', 'goals', 'progress', 'risk'),
    section('plan', 'plan', 'homework'),
  ],
  soap: [
    section('subjective', 'check-in'),
    section('objective', 'attendance', 'intervention', 'response'),
    section('assessment', 'goals', 'progress', 'risk'),
    section('plan', 'plan', 'homework'),
  ],
  birp: [
    section('behavior', 'attendance', 'check-in'),
    section('intervention', 'intervention'),
    section('response', 'response', 'goals', 'progress', 'risk'),
    section('plan', 'plan', 'homework'),
  ],
  girp: [
    section('goal', 'goals'),
    section('intervention', 'intervention'),
    section('response', 'attendance', 'check-in', 'response', 'progress', 'risk'),
    section('plan', 'plan', 'homework'),
  ],
}

/** The sections of a format with what stands in each: every item exactly once in every format, so that switching loses nothing [NT4]. */
export const sectionsOf = (format: NoteFormat): readonly NoteSection[] => SECTIONS[format]
