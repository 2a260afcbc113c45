import { commonWords } from './common-words.ts'

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(word => word !== ''))

/** Verbs of saying and showing of which only a person is the subject, in the past or the third person. */
export const SAYING = setOf(`
  said says stated states shared shares told tells asked asks replied replies answered answers laughed laughs cried cries wept smiled smiles nodded nods
  agreed agrees disagreed disagrees apologized apologised whispered yelled shouted joked complained explained mentioned mentions suggested commented comments
  remarked interrupted interrupts reported reports denied denies disclosed expressed admitted described describes responded thanked hugged`)

/** Verbs of which somebody in a room is the subject. */
export const DOING: ReadonlySet<string> = new Set([
  ...SAYING,
  ...setOf(`
    left arrived came sat sits stood spoke speaks talked talks listened listens offered offers gave gives joined participated attended attends presented wrote writes
    helped invited called waved walked waited wanted wants felt feels thought thinks raised brought knows knew looked appeared seemed became got took went returned
    fell slept yawned refused declined volunteered led encouraged supported challenged related identified discussed struggled prayed sang danced played borrowed lent
    drove needed needs tried tries began started stayed met used completed missed read relapsed demonstrated verbalized processed engaged practiced practised paired
    partnered compared corrected teased nudged pointed`),
])

/** After them and a person's name a state of that person is told: "was tearful". */
export const COPULA = setOf(
  'is was seems seemed looks looked appears appeared felt feels remains remained became becomes gets got',
)
export const HUMAN_STATE = setOf(`
  tearful late absent present early upset angry quiet anxious crying asleep here there sad happy nervous calm attentive engaged withdrawn distracted sleepy tired sick
  supportive sober intoxicated high irritable agitated excused discharged silent sobbing laughing talking sitting standing waiting texting irate mad afraid scared
  worried proud embarrassed ashamed frustrated overwhelmed lonely hungry dismissive tardy`)
/** What may stand between a name and its verb. */
export const BETWEEN = setOf(
  'also then again later just still never always once twice often only even first both had has who',
)
/** The word after one of these is whom it is done to. */
export const ADDRESSING = setOf(`
  told asked thanked hugged nudged interrupted greeted reminded comforted consoled`)
/** Before a name, and before much else. */
export const COMPANY = setOf(`
  with told asked and to for by from between than like thanked hugged beside near behind around w against toward towards about after but that when while if
  because as greeted followed helped invited nudged met joined taught`)
/** Whom a name may follow: "peer Mark". */
export const OTHERS = setOf(
  'client peer peers member members groupmate friend roommate partner named mr mrs ms miss fellow',
)
export const DETERMINERS = setOf(
  'a an the his her my this that some any no every each their our your its these those another more much little many',
)
/** What the client of a note is called in it. */
export const CLIENT_WORDS = setOf('client clients ct cts pt cl clt')
/** Names that are adjectives: after "is" or "felt" they say how somebody is. */
export const ADJECTIVES = setOf(
  'rich christian sunny frank young strong short long moody earnest bright noble best small gray grey white black brown green good wise sharp stern hardy sweet',
)
export const BE = setOf('is was be are were being been am as feels felt very more so too quite less')
/** "Hope House", "Mesa Street". */
export const PLACES = setOf(`
  street st avenue ave road rd drive lane blvd boulevard highway house center centre church hospital clinic park school county city building hotel motel club room
  hall college university lake river beach island bridge bar cafe restaurant store shelter mission foundation court theater stadium line method model scale test
  syndrome disease day prayer`)
export const BEFORE_PLACES = setOf('santa san los las el saint fort ft mount mt lake new port north south east west')
/** First names that are towns or states as well. */
export const TOWNS = setOf(`
  austin jordan dakota paris london carolina georgia virginia brooklyn chelsea savannah madison jackson houston dallas denver carson lincoln washington israel kenya
  india sierra phoenix memphis cheyenne florence charlotte sydney trenton santiago mercedes`)
export const IN_PLACE = setOf('in at near around outside downtown')
export const MONTHS = setOf('may april june august jan feb mar apr jun jul aug sep sept oct nov dec')
export const TIMES = setOf(
  'in by on since until till through of during last next this early late mid every before after within',
)
/** Written large for other reasons than a title. */
export const NO_TITLE = setOf(
  'i client clients peer peers facilitator counselor counsellor member members staff mr mrs ms miss dr he she they',
)
export const AUXILIARY = setOf('will may')
/** These look the same after "will" and "may". */
export const SAME_IN_PRESENT = setOf('read come put let run become')
/** Who stands before or after a staff member's name. */
export const STAFF_ROLES = setOf(`
  counselor counsellor facilitator facilitators cofacilitator leader therapist nurse dr doctor staff supervisor intern manager director clinician coordinator
  lcsw lpc lmft cadc ladc lcdc cac rn np md lmhc csac`)
/** Abbreviations of the work: two or three large letters that are nobody's initials unless somebody speaks. */
export const ABBREVIATIONS = setOf(`
  aa na ca oa ga al am pm ok tv id us uk la dc ny tx dx rx hx sx bp hr pt po pa da ua er ed md rn np do va mi ma dr jr sr st vs io op iop php dap act cbt dbt mat
  mi mse gad phq si hi sa da dv doc dob ssn cps dcf dhs dui dwi iv im otc prn bid tid qd mg ml hs ged ptsd ocd adhd ot ms ms pc pcp ob gi ekg ct mri lab so in it
  to at an as be by go he me my no of on or up we if is`)
/** Of those, what is written with periods too. */
export const DOTTED_ABBREVIATIONS = setOf(
  'aa na ca oa am pm us uk la dc ny eg ie md rn np po pt er ed da va id iv dr st do ot bp hr op im dob',
)
/** Of these even "P.M. said" is nobody. */
export const NEVER_INITIALS = setOf('am pm aa na us la dc md rn hr pt eg ie ua id tv pa')
/** Words of the work and the calendar: never a misspelt name. */
export const WORK_WORDS = setOf(`
  client clients group groups staff peer peers member members facilitator counselor matrix narcan zoom medicaid medicare monday tuesday wednesday thursday friday
  saturday sunday january february march april may june july august september october november december spring summer autumn winter christmas easter thanksgiving
  suboxone vivitrol xanax valium adderall klonopin ativan percocet vicodin subutex methadone fentanyl naloxone naltrexone sublocade hanukkah ramadan halloween kwanzaa
  spanish english mexican american god lord jesus bible koran quran alanon naranon smart recovery zelle venmo uber lyft google facebook instagram tiktok`)

// In the word list, and in a note nearly always somebody.
const NAMES_FIRST = setOf(`
  maria jenny billy bobby tony robin carol molly sally teddy randy sandy terry ted lee joey kitty sheila chad veronica phoebe patty wally meg jade heather daisy lily
  iris dale marge jasmine dolly hazel rosemary raven glen noel jack john nick rob bob josh dean peter jimmy johnny harry larry jerry mike dick barb brooks maggie
  martin allen louis bo jo ty kim ed al kate katie liz mickey danny ricky nancy annie paddy eddie benny charley tommy tom tim sam joe ken paul simon stan fred jay jean
  jess julia lena lola lulu mick mimi nelly nelson nina oliver oscar otto pancho pedro polly rosie ruby sadie susie sylvia tess toby victor vic wanda xena zoe carlos
  diego juan jose pablo hector marina doris clarence ester francis harriet jacob james jason kelvin kirk marcus morris murphy newton norman regina rex roger rufus
  santiago savannah stella tiffany valentina vera virginia wendy cole concha chole`)

/** Spanish words that are names; beside another Spanish word they are words. */
const SPANISH = setOf(`
  esperanza paz luz sol cruz flores reyes santos rosa luna vega mesa campos rios consuelo socorro soledad dolores milagros mercedes gracia victoria alma cielo estrella
  leon blanco moreno delgado rubio calvo guerra guerrero iglesias torres fuentes montes prado salud amor bueno feliz toro paloma perla margarita violeta dulce linda
  chico nieves pilar angeles encarnacion asuncion concepcion rosario caridad remedios jesus angel serrano marino herrera molina cabrera`)
const SPANISH_BEFORE = setOf('y con mi su un una en que por para es')
const SPANISH_AFTER = setOf('y de del en que para es')

/** Whether a name is a Spanish word among Spanish words: "esperanza y paz", "Flores de mayo". */
export const isAmongSpanish = (word: string, before: string, after: string): boolean =>
  SPANISH.has(word) && (SPANISH_BEFORE.has(before) || SPANISH_AFTER.has(after))

/** Before "Jesus" they speak of faith. */
export const BEFORE_JESUS = setOf('of in through lord accept accepted trust trusts loves')

/** Whether a folded name is an ordinary word too, so that where it stands must say which of the two it is. */
export const isOrdinaryWord = (word: string): boolean => commonWords().has(word) && !NAMES_FIRST.has(word)
