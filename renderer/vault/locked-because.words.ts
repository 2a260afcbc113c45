import { defineWords } from '#renderer/app/words.ts'

export const { useWords } = defineWords('lockedBecause', {
  'window-stopped': 'The window stopped unexpectedly, so Circlebook locked. Everything that was saved is there.',
  'vault-stopped': 'The vault stopped unexpectedly, so Circlebook locked. Everything that was saved is there.',
})
