import { expect, test } from 'vitest'
import { checkDocuments, signDocument, spell } from '#electron/notes/signatures.ts'
import { newKeyPair, secureRandom, signerOf } from '#electron/vault/keys.ts'

const pair = newKeyPair(secureRandom)
const signer = signerOf(pair)
const by = { id: '0198c0de-0000-7000-8000-000000000002', name: 'Jordan Reyes', credentials: 'LCSW' }
const noteId = '0198c0de-0000-7000-8000-000000000009'
const SIGNED_AT = '2026-11-24T23:00:00.000Z'

const keyOf = (since: string, until: string | null) => [
  { personId: by.id, slotId: 'slot', publicKey: pair.publicKey, since, until },
]
const KEYS = keyOf('2026-11-01T00:00:00.000Z', null)

const note = (text: string) =>
  signDocument(signer, [], { noteId, kind: 'note', content: spell({ text }), signedAt: SIGNED_AT, by })
const addendumTo = (...before: Parameters<typeof signDocument>[1]) =>
  signDocument(signer, before, {
    noteId,
    kind: 'addendum',
    content: spell({ text: 'One thing more.' }),
    signedAt: '2026-11-25T09:00:00.000Z',
    by,
  })

test('a note and what was signed on top of it hold together [NT8]', () => {
  const first = note('Came with a plan.')
  expect(checkDocuments([first, addendumTo(first)], KEYS)).toBe(null)
})

test('an addendum that was signed on top of another wording does not hold, though each signature is good [NT8]', () => {
  const [first, other] = [note('Came with a plan.'), note('Came without a plan.')]
  expect(checkDocuments([first], KEYS)).toBe(null)
  expect(checkDocuments([first, addendumTo(other)], KEYS)).toBe('order')
})

test('a signature from before its key was made, or from after it was retired, does not hold [NT8]', () => {
  const first = note('Came with a plan.')
  expect(checkDocuments([first], keyOf('2026-11-24T23:00:00.001Z', null))).toBe('signer')
  expect(checkDocuments([first], keyOf('2026-11-01T00:00:00.000Z', '2026-11-24T22:59:59.999Z'))).toBe('signer')
  expect(checkDocuments([first], keyOf(SIGNED_AT, SIGNED_AT))).toBe(null)
})
