/** Words of our field that general dictionaries lack, in small letters; a plural in -s goes without saying. Our own topics' authors add to it. */
export const KNOWN_WORDS: ReadonlySet<string> = new Set(
  `
  acamprosate antabuse ativan benzodiazepine benzo buprenorphine clonidine disulfiram fentanyl gabapentin klonopin lofexidine
  methadone nalmefene naloxone naltrexone narcan oxycodone suboxone valium vivitrol xanax xylazine zyban
  abstinence comorbidity cravings dopamine neurotransmitter polysubstance prescriber psychoeducation telehealth
  contemplator precontemplation precontemplator
  lockbox naysayer pillbox podcast smartphone voicemail
  hazelden
  `
    .trim()
    .split(/\s+/),
)
