import type { ContentText } from './read-content.ts'

const MODULE = `id: my-module
title: My module
summary: "[write: one or two sentences on what this module is about]"
version: 1.0.0
licence: LicenseRef-Clinic-Own
attribution: "[write: your name or your clinic's name]"
order: 200
# Words your module teaches, which a handout may use though they are long, as in [withdrawal, naloxone].
terms: []
`

const FRONT = `---
id: my-module/my-first-topic
title: My first topic
module: my-module
version: 1.0.0
reviewed: 2026-01-31
form: full
licence: LicenseRef-Clinic-Own
sources: []
stages: [treatment-engagement, early-recovery]
populations: [adults]
lengths: [50, 90]
keywords: [first topic]
summary: "[write: one sentence on what members do in this group]"
---
`

const AIM = `
## Aim

[write: what this group is for, in two or three plain sentences]

### Each person leaves with

- [write: one thing each person takes home, such as a plan on paper]

### Materials

- One handout and one pen for each person
- [write: anything else you need, or take this line out]

### Room

[write: chairs, board, where to sit if someone needs a break]
`

const PLAN = `
## Plan

| Segment | Kind | 50 | 90 |
| --- | --- | --- | --- |
| Start | open | 3 | 5 |
| Welcome | welcome | 3 | 3 |
| Check-in | check-in | 8 | 15 |
| Main idea | teach | 8 | 15 |
| Try it | activity | 13 | 22 |
| Talk about it | discussion | 10 | 22 |
| Finish | close | 5 | 8 |
`

const GUIDE = `
## Guide

### Start

[write: how you begin, and what you say about today's topic]

> [write: words you might say to the group; take this line out if you need none]

### Welcome

[write: three minutes for someone who is new, and what to do with them when nobody is]

### Check-in

[write: what you ask each person, and how long each has]

### Main idea

- [write: the first point you teach] [practice wisdom]
- [write: the second point you teach] [practice wisdom]

### Try it

1. [write: the first step of the activity]
2. [write: the second step]

### Talk about it

- What [write: an open question]?
- How [write: an open question]?
- When [write: an open question]?
- Who [write: an open question]?
- Where [write: an open question]?
- Which [write: an open question]?

### Finish

[write: a last round, and the task until next time]

### Role-play or exercise

[write: something to practice in pairs]

### Snags

- **Nobody speaks.** [write: what you do then]
- **[write: another thing that may happen.]** [write: what you do then]
`

const SLIDES = `
## Slides

### Today

- [write: a few words]

### The main idea

[write: one short sentence]

### One small step

[write: one short sentence]
`

const HANDOUT = `
## Handout

### [write: a heading for the handout]

[write: a few short sentences in plain words. Say "you".]

[write: a line that asks for an answer, such as "My first step:"]

____________________

{{safety-footer}}
`

const REST = `
## Between sessions

### Task

[write: one small task]

### Review next time

[write: how you ask about it, with a way in for those who did not do it]

## Safety cues

- **[write: a sign to watch for.]** [write: what you do, and whom you call]

### Adaptations

- **Low literacy.** [write: how someone takes part without reading]
- **Co-occurring disorder.** [write: what to watch or change]
- **On medication.** [write: what to watch or change]
- **Video.** [write: how this works on a screen]
- **Family present.** [write: what changes with family in the room]

## Note phrases

- Introduced [write: the topic]
- Explained [write: the main idea]
- Led [write: the activity]
- Guided [write: the practice in pairs]
- Invited [write: the discussion]
- Assigned [write: the task until next time]
`

/** A blank module of one topic, as the files of a folder: every check holds but the prompts "[write: …]", each of which is reported until it is replaced. */
export function blankModule(): ContentText[] {
  return [
    { file: 'my-module/module.yml', text: MODULE },
    { file: 'my-module/my-first-topic.md', text: FRONT + AIM + PLAN + GUIDE + SLIDES + HANDOUT + REST },
  ]
}
