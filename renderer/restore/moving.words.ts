import { defineWords } from '#renderer/app/words.ts'

/** The steps as they stand on the screen, on paper and in docs/MOVING.md. */
export const movingWords = {
  title: 'Moving to a new laptop',
  why: 'About ten minutes, without a network. You need a stick, the passphrase, and for the worst case the recovery kit.',
  print: 'Print these steps',
  printed: 'Sent to the printer.',
  stamp: 'Circlebook, moving to a new laptop. No names.',
  see: 'You see: {{what}}',
  oldTitle: 'On the old laptop',
  newTitle: 'On the new laptop',
  endTitle: 'When the new one works',
  old1: 'Plug in the stick. Unlock Circlebook and open Settings, then Backups. Choose a folder on the stick and press “Back up now”.',
  old1See: 'the backup in the list, verified, with the stick as its place.',
  old2: 'Still in Settings, open “Try or restore a backup”, choose the one just made, type the passphrase, and leave everything as it is.',
  old2See: '“This backup opens and is whole”, with the same numbers as the records here.',
  old3: 'Lock Circlebook and take the stick out. From now on record nothing on the old laptop.',
  old3See: 'the lock screen.',
  new1: 'Install Circlebook and start it.',
  new1See: '“Welcome to Circlebook”.',
  new2: 'Press “I have a backup”, then “Choose a file…”, and choose the newest file on the stick whose name ends in .circlebook-backup.',
  new2See: '“Open the backup”.',
  new3: 'Choose who you are and type the passphrase. Without it: “Use the recovery code”.',
  new3See: '“This backup opens and is whole”, and how many clients, groups, sessions and notes it holds.',
  new4: 'Press “Restore this backup…”, then “Put it in place”.',
  new4See: '“The backup is in place.” on the lock screen.',
  new5: 'Unlock. Whoever came by the recovery code types it here once more, chooses a new passphrase and takes down a new code. Look at the last session and at one client, and compare them with the old laptop.',
  new5See: 'your day, your groups, your clients.',
  new6: 'Set what belongs to the computer and not to the records: colors, minutes until it locks, local numbers for Safety, the folder for backups.',
  new6See: 'your choices in Settings.',
  end1: 'On the old laptop, open Settings, then “Erase this vault”. Type the clinic’s name and your passphrase.',
  end1See: 'the certificate. Print or save it; then Circlebook begins as on a new computer.',
  end2: 'Keep the stick locked away, or delete its backup once the new laptop has made its own.',
  end2See: 'on the new laptop, in Settings, Backups: a backup of today.',
} as const

/** The steps in their parts and order; what one sees after each stands under its name with `See`. */
export const movingSteps = [
  ['oldTitle', ['old1', 'old2', 'old3']],
  ['newTitle', ['new1', 'new2', 'new3', 'new4', 'new5', 'new6']],
  ['endTitle', ['end1', 'end2']],
] as const

export const { useWords } = defineWords('moving', movingWords)
