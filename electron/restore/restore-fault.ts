import { basename } from 'node:path'

/** Everything that can be wrong with a file that somebody wants to restore, beyond the vault's own faults. The list is closed. */
export type RestoreFaultCode =
  | 'not-a-backup'
  | 'cut-short'
  | 'damaged'
  | 'newer-backup'
  | 'newer-records'
  | 'not-authentic'
  | 'changed-log'
  | 'not-as-said'
  | 'empty'
  | 'gone'
  | 'no-room'
  | 'not-placed'

const untouched = 'Nothing has been changed.'
const another = `Try another backup. ${untouched}`

const sentences: Record<RestoreFaultCode, (file: string, megabytes: number) => string> = {
  'not-a-backup': file => `${file} is not a backup of Circlebook. ${untouched}`,
  'cut-short': file =>
    `${file} ends too early: it was not copied whole. Copy it again, or try another backup. ${untouched}`,
  damaged: file => `${file} is damaged: some of its bytes are not as they were written. ${another}`,
  'newer-backup': file =>
    `${file} was made by a newer version of Circlebook. Update Circlebook on this computer first. ${untouched}`,
  'newer-records': file =>
    `The records in ${file} were last used by a newer version of Circlebook. Update Circlebook on this computer first. ${untouched}`,
  'not-authentic': file => `${file} was changed after it was made, or put together from parts. ${another}`,
  'changed-log': file => `The audit log in ${file} is not whole: it was changed or cut off. ${another}`,
  'not-as-said': file => `${file} does not hold what it says of itself. ${another}`,
  empty: file => `${file} opens, but nobody’s records are in it. ${another}`,
  gone: file => `${file} can no longer be found. Put the drive back or choose another backup. ${untouched}`,
  'no-room': (_file, megabytes) =>
    `There is too little free space on this disk: about ${megabytes} MB are needed beside what is there. ${untouched}`,
  'not-placed': () =>
    'The vault that is there now could not be set aside: something else uses it. It is as it was. Close other programs and try again.',
}

/** A refusal to restore: `message` is one sentence for the screen that names the file. */
export class RestoreFault extends Error {
  override readonly name = 'RestoreFault'
  readonly code: RestoreFaultCode

  constructor(code: RestoreFaultCode, file: string, bytes = 0) {
    super(sentences[code](basename(file), Math.ceil(bytes / 1_000_000)))
    this.code = code
  }
}
