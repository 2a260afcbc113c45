// 32 signs, so that five bits of chance make one; without i, l, o and u, which are misread or spell words.
const SIGNS = 'abcdefghjkmnpqrstvwxyz0123456789'
const GROUPS = 4
const SIGNS_IN_GROUP = 5

/** How many random bytes a one-time passphrase is made of. */
export const ONE_TIME_BYTES = GROUPS * SIGNS_IN_GROUP

/** A passphrase for one use, to read out or copy down: four groups of five signs, 100 bits, from 20 random bytes. */
export function oneTimePassphrase(bytes: Uint8Array): string {
  if (bytes.length !== ONE_TIME_BYTES) throw new RangeError(`A one-time passphrase is made of ${ONE_TIME_BYTES} bytes.`)
  const signs = [...bytes].map(byte => SIGNS.charAt(byte % SIGNS.length))
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    signs.slice(group * SIGNS_IN_GROUP, (group + 1) * SIGNS_IN_GROUP).join(''),
  )
  return groups.join('-')
}
