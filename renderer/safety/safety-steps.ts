/** The situations of the panel in the order of their keys 1 to 4; numbers to call are the fifth. */
export const situations = [
  {
    id: 'suicide',
    parts: [
      { title: null, signs: null, steps: ['suicide1', 'suicide2', 'suicide3', 'suicide4', 'suicide5', 'suicide6'] },
    ],
  },
  {
    id: 'overdose',
    parts: [
      {
        title: null,
        signs: 'overdoseSigns',
        steps: ['overdose1', 'overdose2', 'overdose3', 'overdose4', 'overdose5', 'overdose6'],
      },
    ],
  },
  {
    id: 'intoxicated',
    parts: [
      {
        title: null,
        signs: null,
        steps: ['intoxicated1', 'intoxicated2', 'intoxicated3', 'intoxicated4', 'intoxicated5', 'intoxicated6'],
      },
    ],
  },
  {
    id: 'emergency',
    parts: [
      { title: 'seizure', signs: null, steps: ['seizure1', 'seizure2', 'seizure3'] },
      { title: 'chestPain', signs: null, steps: ['chestPain1', 'chestPain2'] },
      { title: 'violence', signs: null, steps: ['violence1', 'violence2'] },
    ],
  },
] as const

/** Lines that answer everywhere in the United States, and what each is for. */
export const lines = [
  { number: '911', words: 'line911' },
  { number: '988', words: 'line988' },
  { number: '1-800-662-4357', words: 'lineTreatment' },
  { number: '1-800-222-1222', words: 'linePoison' },
  { number: '1-800-799-7233', words: 'lineViolence' },
] as const
