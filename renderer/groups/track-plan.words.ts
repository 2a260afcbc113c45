import { defineWords } from '#renderer/app/words.ts'

// A group's plan that comes from a track.
export const { useWords } = defineWords('track-plan', {
  matrixAlone:
    'The Matrix track alone stays under 9 hours a week. Add topics of other modules, or another group, to reach it.',
  trackHours: '{{track}}, family education included: {{list}}.',
  trackSpan: '{{hours}} a week in weeks {{from}} to {{until}}',
  trackShort: 'Intensive outpatient care for adults is at least 9 hours a week.',
  trackFill: 'What would fill it',
  takeOverTrack: 'Take over the {{track}}',
  takeOverTitle: 'Take over the {{track}}',
  takeOverPart: 'Which part becomes this group’s plan',
  partFacts: '{{topics}} · {{perWeek}} × {{minutes}} min a week',
  partFits: '{{topics}} · {{perWeek}} × {{minutes}} min a week · fits this group’s kind',
  partTopics_one: '{{count}} topic',
  partTopics_other: '{{count}} topics',
  takeOver: 'Take over',
  replaceTopics_one: 'Replace {{count}} topic',
  replaceTopics_other: 'Replace {{count}} topics',
  replaceAsked_one:
    'The plan holds {{count}} topic. It gives way to those of the track; what was given in sessions stays.',
  replaceAsked_other:
    'The plan holds {{count}} topics. They give way to those of the track; what was given in sessions stays.',
  fromTrack:
    'Kind, lengths and topics come from the {{track}}, “{{part}}”. Days and times are a beginning: set your own. Nothing is saved until you press “Add group”.',
  noPart: 'This part of the track is not in the library any more.',
  cancel: 'Cancel',
})
