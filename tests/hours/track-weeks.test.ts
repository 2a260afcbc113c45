import { describe, expect, test } from 'vitest'
import { minutesOfWeek, trackWeeks } from '#shared/hours/track-weeks.ts'
import { libraryOfContent } from '#tests/support/library.ts'

const parts = [
  { id: 'skills', minutes: 50, perWeek: 2, fromWeek: 1, untilWeek: 2 },
  { id: 'family', minutes: 90, perWeek: 1, fromWeek: 2, untilWeek: 3 },
  { id: 'support', minutes: 90, perWeek: 1, fromWeek: 4, untilWeek: null },
]

describe('[HR9] the weeks of a track', () => {
  test('add up the groups that are held in each', () => {
    expect([1, 2, 3, 4, 60].map(week => minutesOfWeek(parts, week))).toEqual([100, 190, 90, 90, 90])
  })

  test('stand together while their sums are equal, with what is missing of nine hours, and none after the last week', () => {
    expect(trackWeeks({ parts, weeks: 4 })).toEqual([
      { fromWeek: 1, untilWeek: 1, minutes: 100, missingMinutes: 440 },
      { fromWeek: 2, untilWeek: 2, minutes: 190, missingMinutes: 350 },
      { fromWeek: 3, untilWeek: 4, minutes: 90, missingMinutes: 450 },
      { fromWeek: 5, untilWeek: null, minutes: 90, missingMinutes: 0 },
    ])
  })

  test('end with the last group when none goes on', () => {
    expect(trackWeeks({ parts: parts.slice(0, 2), weeks: 3 })).toEqual([
      { fromWeek: 1, untilWeek: 1, minutes: 100, missingMinutes: 440 },
      { fromWeek: 2, untilWeek: 2, minutes: 190, missingMinutes: 350 },
      { fromWeek: 3, untilWeek: 3, minutes: 90, missingMinutes: 450 },
    ])
  })

  test('count a clinic’s own minutes of a group where it has set them, and never miss less than nothing', () => {
    expect(trackWeeks({ parts, weeks: 3 }, { skills: 120, family: 600 }).slice(0, 2)).toEqual([
      { fromWeek: 1, untilWeek: 1, minutes: 120, missingMinutes: 420 },
      { fromWeek: 2, untilWeek: 2, minutes: 720, missingMinutes: 0 },
    ])
  })

  test('of the Matrix track are 6 h 10 in weeks 1 to 4, 4 h 30 until week 16, and 1 h 30 of continuing care', () => {
    const track = libraryOfContent().track('matrix-model')
    expect(track && trackWeeks(track)).toEqual([
      { fromWeek: 1, untilWeek: 4, minutes: 370, missingMinutes: 170 },
      { fromWeek: 5, untilWeek: 16, minutes: 270, missingMinutes: 270 },
      { fromWeek: 17, untilWeek: null, minutes: 90, missingMinutes: 0 },
    ])
  })

  test('of the Matrix track with relapse prevention in 60 minutes are 5 h 10 and 3 h 30', () => {
    const track = libraryOfContent().track('matrix-model')
    expect(track && trackWeeks(track, { rp: 120 }).map(({ minutes }) => minutes)).toEqual([310, 210, 90])
  })

  test('of the Matrix track with the groups that fill it reach nine hours', () => {
    const track = libraryOfContent().track('matrix-model')
    const filled = track?.filling.map(one => minutesOfWeek(track.parts, one.fromWeek) + one.perWeek * one.minutes)
    expect(filled).toEqual([550, 540])
  })
})
