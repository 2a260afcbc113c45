import { parseTopic, type TopicContext } from '#shared/curriculum/parse-topic.ts'
import { Module, type Topic } from '#shared/curriculum/topic.ts'

export const calmModule = Module.parse({
  id: 'calm',
  title: 'Calm Evenings',
  summary: 'An invented module.',
  version: '1.0.0',
  licence: 'CC-BY-4.0',
  attribution: 'The Circlebook authors',
  order: 5,
})

export const calmYaml = `id: calm
title: Calm Evenings
summary: An invented module.
version: 1.0.0
licence: CC-BY-4.0
attribution: The Circlebook authors
order: 5
`

export const context: TopicContext = {
  module: calmModule,
  sourceIds: new Set(['tip35-2019', 'tip41-2005', 'samhsa-matrix-2006']),
  manualSessions: new Map([
    ['RP-1', 'C'],
    ['RP-2', 'B'],
  ]),
}

export const frontMatter = `---
id: calm/evening-plan
title: An evening plan
module: calm
version: 1.0.0
reviewed: 2026-11-22
form: full
licence: CC-BY-4.0
sources: [tip35-2019]
stages: [early-recovery]
populations: [adults]
lengths: [50, 90]
crosswalk:
  manual: samhsa-matrix-2006
  id: RP-2
  confidence: B
keywords: [evening, rest]
summary: Members plan one calm evening.
---
`

const aim = `
## Aim

People plan **one** evening.

### Each person leaves with

- a plan on paper

### Materials

- Handouts
- Pens and *paper*

### Room

Chairs in a circle.
`

const plan = `
## Plan

| Segment | Kind | 50 | 90 |
| --- | --- | --- | --- |
| Hello | open | 5 | 10 |
| New here | welcome | 3 | 3 |
| Round | check-in | 10 | 15 |
| Why evenings | teach | 10 | 20 |
| Talk | discussion | 17 | 32 |
| End | close | 5 | 10 |
`

export const questions = `- What does your evening look like?
- Which hour is the hardest?
- How do you know it is coming?
- Who could you call?
- What has helped before?
- Where do you feel safe?
`

const handout = `
## Handout

### My evening

Pick one thing to do at six. Then pick one for nine.

My plan for six:

____________________

{{safety-footer}}
`

const safetyCues = `
## Safety cues

- **Wants to die.** Stay with the person; 988.
`

export const fullTopic = `${frontMatter}${aim}${plan}
## Guide

### Hello

Greet each person.

> Good to see you.

### New here

Say three things.

### Round

One number each.

### Why evenings

- Listening comes before advice [@tip35-2019].
- Evenings are long. [practice wisdom]

### Talk

${questions}
### End

1. Say one word.
2. Stand up.

### Role-play or exercise

In pairs, plan a call.

### Snags

- **Nobody talks.** Wait, then ask a pair.

## Slides

### Evenings

- Long
- Quiet

### One hour

Pick it.

### Call

Who?
${handout}
## Between sessions

### Task

Try the plan once.

### Review next time

Ask what happened.
${safetyCues}
### Adaptations

- **Low literacy.** Draw it.
- **Co-occurring disorder.** Go slowly.
- **On medication.** Keep the times.
- **Video.** Use the chat.
- **Family present.** Plan together.

## Note phrases

- Introduced the evening plan
- Led a round of numbers
- Guided each person through a plan
- Taught why evenings are hard
- Invited questions about the plan
- Closed with one word each
`

export const shortTopic = `${frontMatter.replace('form: full', 'form: short')}${aim}${plan}
## Exercise

In pairs, plan an hour.

## Discussion

${questions}- When did an evening go well?
- Whom would you thank?

## Close

One word each.
${handout}${safetyCues}`

/** The topic of a text that must be without fault. */
export function aTopic(text = fullTopic, file = 'calm/evening-plan.md'): Topic {
  const parsed = parseTopic(text, file, context)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.topic
}
