/** A word that blames or labels, where it stands for that, and what to write in its place. */
export interface PlainWord {
  readonly pattern: RegExp
  readonly instead: string
}

const NOT_CLEAN =
  '(?: (?:house|home|room|kitchen|clothes|shirt|clothing|laundry|dishes|bathroom|apartment|car|slate|break|cut|water|air|language|bill|copy|needles?|syringes?|supplies|environment|bathe|towel|sheet|yard|office|up|out|the|his|her|their|my|your|off))'

// Our own list. A pattern sees the word in its use: a clean house is a clean house.
const TABLE: readonly (readonly [string, string])[] = [
  ['\\b(?:ex-|recovering )?addicts?\\b', 'a person with a substance use disorder'],
  [
    '\\balcoholics?\\b(?! (?:anonymous|drinks?|beverages?|hepatitis|liver|cirrhosis|parents?))',
    'a person with an alcohol use disorder',
  ],
  [
    '\\b(?:drug|substance|alcohol|opioid|iv) abusers?\\b|\\babusers? of (?:drugs|alcohol|substances)\\b',
    'a person who uses …',
  ],
  [
    '\\b(?:substance|drug|alcohol|opioid|stimulant|prescription|polysubstance) abuse\\b',
    'substance use; substance use disorder when diagnosed',
  ],
  [
    '\\babus(?:es|ed|ing) (?:drugs|alcohol|substances|opioids|pills|cocaine|heroin|meth|cannabis|medications?)\\b',
    'uses, used; takes other than prescribed',
  ],
  ['\\b(?:drug|substance|opioid|heroin|cocaine|meth|iv|needle) users?\\b', 'a person who uses …'],
  [
    '\\b(?:junk(?:ie|y)|druggie|crackhead|pothead|stoner|tweaker|dope fiend|wino|lush|boozer)s?\\b',
    'a person who uses …',
  ],
  [
    '\\b(?:drunkard|drunks)\\b|\\ba drunk\\b(?! (?:driver|driving))',
    'a person with an alcohol use disorder; intoxicated, when seen',
  ],
  [
    `\\b(?:clean|dirty) (?:urines?|ua|uas|uds|drops?|drug (?:test|screen)s?|screens?|samples?|specimens?|tests?)\\b`,
    'negative test, positive test (for what)',
  ],
  [
    '\\b(?:ua|uds|urine|screen|drop|test|sample) (?:was|were|is|came back|came out|remains?|tested) (?:clean|dirty)\\b',
    'was negative, was positive (for what)',
  ],
  [
    '\\b(?:test(?:ed|s|ing)?|drop(?:ped|s|ping)?|gave|provided) (?:a )?(?:clean|dirty)\\b',
    'tested negative, tested positive (for what)',
  ],
  [
    `\\b(?:get|gets|got|getting|stay|stays|stayed|staying|remain|remains|remained|been|being|keep|keeps|kept|living) clean\\b(?!${NOT_CLEAN})`,
    'not using, in recovery',
  ],
  [
    `\\b(?:is|was|am|are|were) clean\\b(?= (?:for|since|and sober|from|off|now|today|\\d|one|two|three|four|five|six|seven|eight|nine|ten)|[.,;])`,
    'is not using, is in remission',
  ],
  [
    '\\bclean (?:time|date|and sober|days?|streak)\\b|\\b\\d+ (?:days?|weeks?|months?|years?) clean\\b',
    'time in recovery, days without use',
  ],
  ['\\bdirty needles?\\b', 'used needle'],
  [
    '\\b(?:non-?complian(?:t|ce)|not compliant|uncooperative|un-cooperative)\\b',
    'did not … (say what), and what stood in the way',
  ],
  [
    '\\bcomplian(?:t|ce) with (?:treatment|medications?|meds|program|rules)\\b',
    'takes the medicine as agreed; follows the plan',
  ],
  ['\\bnon-?adheren(?:t|ce)\\b', 'has not taken …, and what stood in the way'],
  ['\\bfrequent[- ]fl(?:y|i)ers?\\b|\\brevolving door\\b', 'has been admitted … times'],
  [
    '\\bmanipulat(?:ive|ing|es|ed|or|ion)\\b(?! of (?:the )?(?:objects?|numbers|data|clay|joints?))',
    'say what was asked for or done',
  ],
  [
    '\\b(?:is|was|remains|still|remained|are|were) in (?:complete |total |full |deep )?denial\\b|\\bin denial (?:about|of|that)\\b',
    'sees it otherwise; not ready to talk about …',
  ],
  ['\\b(?:drug|attention|med|medication|pill)[- ]seek(?:ing|er|ers)\\b', 'asked for …'],
  [
    '\\brefus(?:es|ed|ing)\\b(?! (?:(?:a|an|the|his|her|their|all|any|offers?) )*(?:drinks?|drugs?|beers?|pills?|offers?|joints?|alcohol|wine|cigarettes?|use|skills?|script|sentences?|plan)\\b)',
    'declined; chose not to',
  ],
  [
    '\\brelaps(?:ed|es|ing) (?:again|yet again|once more|as usual)\\b|\\byet another relapse\\b|\\banother relapse\\b',
    'returned to use on … (date, what, how much)',
  ],
  ['\\b(?:chronic |serial )?relapsers?\\b', 'a person who has returned to use'],
  ['\\b(?:fell|fall|falls|falling|fallen) off the wagon\\b|\\boff the wagon\\b', 'drank again'],
  ['\\b(?:commit(?:s|ted|ting)?) suicide\\b', 'died by suicide'],
  ['\\b(?:failed|unsuccessful|successful|completed) (?:suicide )?attempts?\\b', 'attempted suicide; died by suicide'],
  ['\\bsuicid(?:e|al) (?:gestures?|threats?)\\b', 'say what was done or said, and when'],
  ['\\b(?:drug|drugs?|substance) of choice\\b|\\bdoc is\\b', 'the substance used most'],
  [
    '\\b(?:drug|opioid) (?:replacement|substitution)(?: therapy)?\\b|\\breplacing one (?:drug|addiction)\\b',
    'medication for opioid use disorder',
  ],
  ['\\bmethadone (?:patient|addict|junkie)s?\\b', 'a person who takes methadone'],
  [
    '\\bcrack (?:baby|babies)\\b|\\baddicted (?:baby|babies|newborns?)\\b|\\bborn addicted\\b',
    'a newborn exposed to …; with withdrawal',
  ],
  [
    '\\b(?:schizophrenics?|bipolars|borderlines?|manic[- ]depressives?|psychotics|anorexics?)\\b(?! (?:personality|disorder|range|traits?|score|features))',
    'a person with …',
  ],
  [
    '\\b(?:is|was|very|so|acting|being) (?:a )?(?:bipolar|borderline|schizo|psycho)\\b(?! (?:disorder|personality|i\\b|ii\\b|1|2))',
    'has a diagnosis of …; say what was seen',
  ],
  ['\\b(?:crazy|insane|nuts|psycho|lunatic|mental case)\\b', 'say what was seen'],
  ['\\bretarded\\b', 'with an intellectual disability'],
  [
    '\\b(?:the|a|an) (?:homeless|mentally ill|disabled|addicted)\\b(?= (?:are|is|were|who|need|often)|[.,;])',
    'people without housing, with …',
  ],
  [
    '\\b(?:ex-con(?:vict)?|convict|felon|inmate|jailbird|criminal)s?\\b(?! (?:justice|court|charges?|record|history|case|background|defense|thinking))',
    'a person who was in prison; with a conviction',
  ],
  ['\\b(?:wheelchair-bound|confined to a wheelchair)\\b', 'uses a wheelchair'],
  ['\\bsuffer(?:s|ed|ing)? (?:from|with)\\b', 'has, lives with'],
  ['\\b(?:victim of (?:addiction|alcoholism|mental illness)|afflicted with|stricken with)\\b', 'has, lives with'],
  ['\\b(?:lazy|unmotivated|not motivated|lacks? motivation|poor motivation)\\b', 'did not … tonight; is weighing …'],
  [
    '\\b(?:resistant|resistance)\\b(?! (?:band|training|exercise|skills?|to (?:infection|antibiotics)))',
    'has doubts about …; sees it otherwise',
  ],
  [
    '\\b(?:hostile|belligerent|combative|oppositional)\\b(?! defiant)',
    'say what was done: raised the voice, left the room',
  ],
  [
    '\\b(?:needy|whin(?:y|ing|ed)|clingy|childish|immature|dramatic|drama queen|overdramatic|hysterical|histrionic)\\b(?! personality)',
    'say what was seen',
  ],
  ['\\b(?:bad|poor|difficult|problem|hopeless) (?:client|attitude|patient|candidate)\\b', 'say what was done'],
  ['\\b(?:liar|lying about|lies about|lied about|dishonest)\\b', 'what was told differs from … (source)'],
  ['\\b(?:poor historian)\\b', 'could not recall …; dates differ from …'],
  ['\\b(?:claims|claimed|alleges|alleged|admits|admitted) (?:to |that |using|use|he|she|they)\\b', 'said, told'],
  ['\\b(?:hit|hits|hitting) rock bottom\\b|\\brock bottom\\b', 'say what happened'],
  ['\\b(?:enabler|codependent)s?\\b(?! no more)', 'say what the relative does'],
  [
    '\\b(?:failed|flunked|kicked out of|washed out of) (?:treatment|rehab|detox|the program|drug court)\\b|\\btreatment failures?\\b',
    'left treatment before its end; the plan did not fit',
  ],
  ['\\b(?:low|high)[- ]functioning\\b', 'say what the person does alone and with help'],
  ['\\bpatients?\\b(?! (?:health|education|portal|rights|with|and|enough|when|as))', 'client'],
  ['\\b(?:unwed mother|broken home|white trash|ghetto|welfare mom)s?\\b', 'say it without judging'],
  [
    '\\b(?:illegals?|illegal (?:alien|immigrant)s?)\\b(?! (?:drug|substance|activit|act))',
    'a person without papers, if it matters at all',
  ],
]

/** The list, compiled once. */
export const PLAIN_WORDS: readonly PlainWord[] = TABLE.map(([pattern, instead]) => ({
  pattern: new RegExp(pattern, 'giu'),
  instead,
}))
