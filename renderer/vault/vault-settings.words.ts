import { defineWords } from '#renderer/app/words.ts'

export const { useWords } = defineWords('vault-settings', {
  ways: 'Ways into the vault',
  waysWhy:
    'A passphrase or the recovery code opens the records on any computer that has the vault’s files. Nothing else does.',
  change: 'Change the passphrase',
  current: 'Current passphrase',
  typeCurrent: 'Type your current passphrase.',
  changeNow: 'Change it',
  changing: 'Changing…',
  changed: 'The passphrase was changed. The old one no longer opens the vault.',
  renew: 'Make a new recovery code',
  renewWhy: 'The code you have stops working at once. The new one is shown once, to print or to save on another drive.',
  renewNow: 'Make a new code',
  renewing: 'Making the code…',
  wrong: 'That is not the passphrase.',
  cancel: 'Cancel',
  close: 'Close',
  putAway: 'Put this away',
  where: 'Where the records are',
  whereWhy: 'Everything is in this folder, encrypted. Circlebook never sends any of it anywhere.',
})
