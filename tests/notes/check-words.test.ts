import { expect, test } from 'vitest'
import { isWritten, missingParts, openPlaces } from '#shared/notes/check-parts.ts'
import { timesOutside } from '#shared/notes/check-times.ts'
import { checkWords } from '#shared/notes/check-words.ts'
import { PLAIN_WORDS } from '#shared/notes/plain-words.ts'

const words = (text: string) => checkWords(text).map(hit => `${hit.text} → ${hit.instead}`)

test('[NT26] A word that labels is found with a plain one to write instead', () => {
  expect(PLAIN_WORDS.length).toBeGreaterThanOrEqual(40)
  expect(checkWords('Client is an addict.')).toEqual([
    {
      rule: 'NT26',
      start: 13,
      end: 19,
      text: 'addict',
      instead: 'a person with a substance use disorder',
      isQuoted: false,
      reason: 'A plainer way to say it: a person with a substance use disorder.',
    },
  ])
  const found = [
    'UA was dirty again.',
    'He stayed clean for a week.',
    'She has 30 days clean.',
    'Noncompliant with meds.',
    'A frequent flyer at the ED.',
    'He was manipulative in group.',
    'She is in denial about alcohol.',
    'He refused to answer.',
    'She relapsed again.',
    'Drug seeking behavior.',
    'He tried to commit suicide in 2019.',
    'History of substance abuse.',
    'Client was hostile.',
    'She suffers from anxiety.',
    'Drug of choice is alcohol.',
    'He admitted to using.',
  ]
  expect(found.filter(text => words(text).length !== 1)).toEqual([])
})

test('[NT26] The same words in another use are left alone', () => {
  const fine = [
    'She came home to a clean house and cleaned the kitchen.',
    'He gave his room a clean sweep and put on clean clothes.',
    'He attends Alcoholics Anonymous.',
    'She refused a drink and refused the offer twice.',
    'Resistance bands were used in the exercise.',
    'The criminal justice system was a topic.',
    'She is patient with her son and practices patience.',
    'Borderline personality disorder is on the problem list.',
    'He was sober and in good spirits.',
  ]
  expect(fine.flatMap(words)).toEqual([])
})

test('[NT26] In the client’s own quoted words it is only pointed out', () => {
  const quoted = checkWords('She wrote "I am an addict" on the card. He is an addict.').map(({ isQuoted }) => isQuoted)
  expect([quoted, checkWords('He said “I got clean in May.”').map(({ isQuoted }) => isQuoted)]).toEqual([
    [true, false],
    [true],
  ])
})

test('[NT27] What is not written is named in the order of the note; fillers are not written', () => {
  const parts = {
    intervention: 'Taught urge surfing and led a practice.',
    response: 'Same as above',
    progress: '',
    plan: 'ok',
  }
  expect(missingParts({ parts, goals: 0, isRiskRaised: true }).map(({ part }) => part)).toEqual([
    'goal',
    'response',
    'progress',
    'risk',
    'plan',
  ])
  const whole = {
    ...parts,
    response: 'Client drew the wave.',
    progress: 'Two of three steps done.',
    plan: 'Bring the log Thursday.',
  }
  expect(missingParts({ parts: whole, goals: 1, isRiskRaised: false })).toEqual([])
  expect(missingParts({ parts: whole, goals: 1, isRiskRaised: true })).toEqual([
    {
      rule: 'NT27',
      part: 'risk',
      isRequired: true,
      reason: 'The check-in was high, and nothing is written about risk yet.',
    },
  ])
  expect(['n/a', '...', 'word', 'two words', 'three words here'].map(isWritten)).toEqual([
    false,
    false,
    false,
    true,
    true,
  ])
})

test('[NT29] Places of a phrase that were left open are found', () => {
  expect(openPlaces('Worked on {goal} with {hint} at ___ and [time].').map(({ text }) => text)).toEqual([
    '{goal}',
    '{hint}',
    '___',
    '[time]',
  ])
  expect(openPlaces('Worked on goal 1 [see plan].')).toEqual([])
})

const evening = {
  startedAt: '2026-11-24T23:00:00.000Z',
  endedAt: '2026-11-25T00:30:00.000Z',
  timeZone: 'America/New_York',
}
const outside = (text: string, times = evening) => timesOutside(text, times).map(hit => hit.text)

test('[NT28] A clock time at which the session was not held is found, by the clinic’s clock', () => {
  expect(timesOutside('Client left at 5:15 pm.', evening)).toEqual([
    { rule: 'NT28', start: 15, end: 22, text: '5:15 pm', reason: 'The session was held from 18:00 to 19:30.' },
  ])
  expect(
    [
      'Left at 20:10.',
      'Left at quarter to eight.',
      'Left the room at 9 p.m. and did not return.',
      'Out at 1745 hrs.',
      'Came at 6:45 am.',
    ].flatMap(text => outside(text)),
  ).toEqual(['20:10', 'quarter to eight', '9 p.m.', '1745 hrs', '6:45 am'])
})

test('[NT28] Times within it, of other days and habits, figures and verses are left alone', () => {
  const fine = [
    'Left at 6:45 and returned at 6:52.',
    'Out at 18:20, back at quarter to seven.',
    'Arrived at 7 pm.',
    'He wakes at 4:30 most days.',
    'The meeting on Monday is at 12:15.',
    'She will call at 9 am.',
    'He read Psalm 23:4 aloud.',
    'Rated craving 3:10 at the door.'.replace('3:10', '3 of 10'),
  ]
  expect(fine.flatMap(text => outside(text))).toEqual([])
})

test('[NT28] A session past midnight, and one on the day the clocks change, keep their own hours', () => {
  const night = { ...evening, startedAt: '2026-11-25T04:30:00.000Z', endedAt: '2026-11-25T05:30:00.000Z' }
  expect([outside('Left at 00:15.', night), outside('Left at 01:15.', night)]).toEqual([[], ['01:15']])
})
