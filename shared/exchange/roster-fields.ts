/** What a column of a roster file can mean; `ignore` leaves it out. */
export type RosterField =
  | 'legalName'
  | 'legalFirstName'
  | 'legalLastName'
  | 'preferredName'
  | 'pronouns'
  | 'recordNumber'
  | 'bornOn'
  | 'admittedOn'
  | 'levelOfCare'
  | 'weeklyHoursTarget'
  | 'stage'
  | 'notesForStaff'
  | 'ignore'

export type FieldDescription = { field: RosterField; label: string; hint: string }

const DESCRIPTIONS: Readonly<Record<RosterField, { label: string; hint: string }>> = {
  legalName: { label: 'Whole name', hint: '“Last, First” or “First Last” in one column; it is split' },
  legalFirstName: { label: 'Legal first name', hint: 'Middle names may stand here too' },
  legalLastName: { label: 'Legal last name', hint: 'The family name' },
  preferredName: { label: 'Preferred name', hint: 'The name the client goes by' },
  pronouns: { label: 'Pronouns', hint: 'For example “she/her”' },
  recordNumber: { label: 'Record number', hint: 'MRN, chart number or client ID' },
  bornOn: { label: 'Birth date', hint: 'Any usual form of date' },
  admittedOn: { label: 'Admission date', hint: 'Any usual form of date' },
  levelOfCare: { label: 'Level of care', hint: 'For example “IOP” or “2.1”' },
  weeklyHoursTarget: { label: 'Weekly hours target', hint: 'Hours a week, 0 to 40; “9.5” and “9:30” are both fine' },
  stage: { label: 'Program stage', hint: 'One of the four stages, or 1 to 4' },
  notesForStaff: { label: 'Notes for staff', hint: 'Kept as written' },
  ignore: { label: 'Leave out', hint: 'This column is not imported' },
}

/** Every meaning a column can have, in the order to offer them, `ignore` last. */
// The keys of a literal record are exactly its type's keys; Object.keys only says string.
export const ROSTER_FIELDS: readonly RosterField[] = Object.keys(DESCRIPTIONS) as RosterField[] // see above

/** The words for a field on screen: a short label and a hint of one phrase. */
export function describeField(field: RosterField): FieldDescription {
  return { field, ...DESCRIPTIONS[field] }
}

// What spreadsheets and record systems call the columns, the surest word first. "Client", "Patient" and the like in
// front are dropped before comparing, so "Client ID" is found as "id".
const SYNONYMS: Readonly<Record<Exclude<RosterField, 'ignore'>, string>> = {
  legalName:
    'legal name|full legal name|full name|last name first name|last first|name last first|name last first middle|' +
    'last first middle|last first mi|first last|first name last name|first and last name|name|names|client|clients|patient|participant',
  legalFirstName:
    'legal first name|first name|first legal name|given name|given names|forename|fname|first name middle|first|name first|legal first',
  legalLastName: 'legal last name|last name|last legal name|surname|family name|lname|last|name last|legal last',
  preferredName:
    'preferred name|preferred first name|chosen name|name used|goes by|known as|nickname|nick name|aka|also known as|preferred',
  pronouns: 'pronouns|pronoun|preferred pronouns|personal pronouns|gender pronouns|my pronouns',
  recordNumber:
    'record number|medical record number|mrn|mrn number|mr number|medical record|record id|record|chart number|chart id|chart|' +
    'case number|case id|file number|emr id|ehr id|emr number|external id|unique id|account number|acct number|acct|client number|patient number|participant number|id|id number|identifier',
  bornOn: 'birth date|date of birth|dob|born on|born|birthday|birth|birth day|date birth|bdate|bday',
  admittedOn:
    'admission date|admit date|date of admission|admitted on|date admitted|admitted|admission|admit|program admission date|' +
    'program admit date|intake date|date of intake|intake|episode start date|episode start|treatment start date|program start date|' +
    'enrollment date|enrolment date|date enrolled|start of care|soc date|soc|open date|date opened|start date',
  levelOfCare:
    'level of care|loc|current level of care|current loc|asam level of care|asam level|asam loc|asam|care level|program level|level|program',
  weeklyHoursTarget:
    'weekly hours target|weekly target hours|hours per week|weekly hours|target hours per week|hours a week|hours week|hrs week|hrs per week|' +
    'hours wk|hrs wk|target hours|hours target|required hours|required weekly hours|weekly target|weekly hours goal|prescribed hours|hours|hrs',
  stage:
    'program stage|stage|treatment stage|stage of treatment|stage of program|current stage|program phase|treatment phase|phase of treatment|current phase|phase',
  notesForStaff: 'notes for staff|staff notes|staff note|internal notes|notes|note|comments|comment|remarks|memo',
}

// Looks like one of ours once its first word is dropped, and is not: an insurance number, a phone.
const NOT_OURS = new Set(['memberid', 'membernumber', 'personnumber', 'staffid', 'pronounsnumber'])

const compact = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

const MEANINGS: ReadonlyMap<string, HeaderMeaning> = new Map(
  ROSTER_FIELDS.flatMap(field =>
    field === 'ignore' ? [] : SYNONYMS[field].split('|').map((word, rank) => [compact(word), { field, rank }] as const),
  ),
)

const SUBJECT =
  /^(the )?(clients?|patients?|participants?|members?|person|consumer|resident|individual|pt|clt)( s)? (?=.)/u

/** A field a header names; `rank` 0 is the surest word for it. */
export type HeaderMeaning = { field: RosterField; rank: number }

/** The field a column's header names, by the usual words of spreadsheets and record systems; null when it is none of ours ([EX50]). */
export function readHeader(header: string): HeaderMeaning | null {
  if (header.length > 80) return null
  return meaningOf(header) ?? meaningOf(header.replace(/[([{].*?[)\]}]/gu, ' '))
}

function meaningOf(header: string): HeaderMeaning | null {
  const words = header
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[#№]/gu, ' number ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(no|num|nbr|nr)\b/gu, 'number')
    .replace(/\bdt\b/gu, 'date')
    .trim()
  if (NOT_OURS.has(compact(words))) return null
  return MEANINGS.get(compact(words)) ?? MEANINGS.get(compact(words.replace(SUBJECT, ''))) ?? null
}
