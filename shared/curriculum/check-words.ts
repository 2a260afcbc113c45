import type { ContentFile } from './check-content.ts'
import type { Fault } from './fault.ts'

// Person-first and plain: each pattern with what to write in its place.
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ex-)?addicts?\b/giu, 'write "a person with an addiction"'],
  [/\babusers?\b/giu, 'write "a person who uses …"'],
  [
    /\b(?:substance|drug|alcohol|opioid|stimulant|prescription) abuse\b(?! and mental health)/giu,
    'write "substance use"',
  ],
  [/\balcoholics?\b(?! (?:anonymous|drinks?|beverages?))/giu, 'write "a person with an alcohol problem"'],
  [/\b(?:junk(?:ie|y)|druggie|crackhead|pothead|drunkard|dope fiend|tweaker|wino)s?\b/giu, 'write of a person'],
  [/\b(?:drug|substance|opioid|heroin|cocaine|alcohol) users?\b/giu, 'write "people who use …"'],
  [
    /\b(?:get|gets|got|getting|stay|stays|stayed|staying|be|been|being|is|was|are|were|am|keep|kept|living) clean\b/giu,
    'write "not using"',
  ],
  [
    /\bclean (?:time|date|and sober|urine|test|tests|screen|screens|sample)\b/giu,
    'write "time in recovery", "negative test"',
  ],
  [/\bdirty (?:urine|test|tests|screen|screens|sample|drug|needles?)\b/giu, 'write "positive test", "used needle"'],
  [/\bpatients\b|\b(?:the|a|each|every|your|our|this) patient\b/giu, 'write "client" or "person"'],
  [/\bnon-?complian(?:t|ce)\b/giu, 'say what happened instead'],
  [/\bsuffer(?:s|ing|ed)? (?:from|with)\b/giu, 'write "has", "lives with"'],
  [
    /\b(?:commit(?:s|ted|ting)? suicide|(?:failed|successful) (?:suicide )?attempts?)\b/giu,
    'write "died by suicide", "attempted suicide"',
  ],
  [
    /\bthe (?:homeless|mentally ill|disabled|addicted)\b(?! (?:shelter|person|people|men|women|families|outreach|program|service|client|member|brain|access)s?\b)/giu,
    'write "people who …"',
  ],
  [/\b(?:ex-con(?:vict)?|convict|felon|inmate)s?\b/giu, 'write "a person who was in prison"'],
  [
    /\b(?:relapser|schizophrenic|bipolars|borderlines|manic-depressive)s?\b(?! disorder)/giu,
    'write of a person who has it',
  ],
  [/\b(?:drug|attention)[- ]seeking\b/giu, 'say what the person asked for'],
  [/\b(?:fell|fall|falls|falling|fallen|back|on|off) (?:off )?the wagon\b/giu, 'write "drank again", "not drinking"'],
  [/\b(?:opioid|drug) (?:replacement|substitution)\b/giu, 'write "medication for opioid use disorder"'],
  [/\b(?:guaranteed to|will cure|cures addiction|always works|never fails)\b/giu, 'promise no outcome'],
]

// Most lines hold none of them: one look tells.
const ANY = new RegExp(BANNED.map(([pattern]) => pattern.source).join('|'), 'iu')

/** Words and phrases that put the condition before the person, blame, or promise an outcome. */
export function checkWords({ file, text }: Pick<ContentFile, 'file' | 'text'>): Fault[] {
  return text.split('\n').flatMap((line, at) => {
    const words = withoutCitations(line)
    if (!ANY.test(words)) return []
    return BANNED.flatMap(([pattern, advice]) =>
      [...words.matchAll(pattern)].map(found => ({
        file,
        line: at + 1,
        reason: `"${found[0]}" is a word that is not used here: ${advice}.`,
      })),
    )
  })
}

/** A line without its citations and practice-wisdom marks, each become a space. */
export const withoutCitations = (line: string) =>
  !line.includes('[') ? line : line.replace(/\[@[^\]]*\]|\[practice wisdom\]/giu, ' ')
