import { describe, expect, test } from 'vitest'
import { aClosedVault, aFolder, aVault, NO_AUDIT, OTHER_PASSPHRASE, PASSPHRASE, refusal } from './vault-fixture.ts'

const SAM = '0198c0de-0000-7000-8000-000000000002'
const OWN = 'velvet engine harbor ninety moss'

/** Dana's vault with Sam in it, open for Sam with the passphrase he was given. */
async function openForSam() {
  const { vault, folder } = await aVault()
  const { slotId } = await vault.addPerson({ personId: SAM, displayName: 'Sam Ortega', passphrase: OTHER_PASSPHRASE })
  const dana = vault.slotId
  await vault.close(NO_AUDIT)
  return { folder, dana, sam: slotId, theirs: await aFolder(folder).unlock({ slotId, secret: OTHER_PASSPHRASE }) }
}

describe('a passphrase given by somebody else', () => {
  test('[FA12] is replaced without being typed again, and the keys stay', async () => {
    const { folder, sam, theirs } = await openForSam()
    const key = theirs.signer?.publicKey.toString('hex')
    expect(await refusal(theirs.choosePassphrase(OTHER_PASSPHRASE))).toBe('same-passphrase')
    expect(await refusal(theirs.choosePassphrase('passwordpassword'))).toBe('weak-passphrase')
    await theirs.choosePassphrase(OWN)
    expect(await refusal(theirs.choosePassphrase(PASSPHRASE))).toBe('wrong-passphrase')
    expect([theirs.mustChangePassphrase, theirs.signer?.sign(Buffer.from('x')).length]).toEqual([false, 64])
    await theirs.close(NO_AUDIT)
    expect(await refusal(aFolder(folder).unlock({ slotId: sam, secret: OTHER_PASSPHRASE }))).toBe('wrong-passphrase')
    const again = await aFolder(folder).unlock({ slotId: sam, secret: OWN })
    expect([again.signer?.publicKey.toString('hex'), again.mustChangePassphrase]).toEqual([key, false])
    again.abandon()
  })

  test('is the only one that can be replaced so', async () => {
    const { folder } = await aClosedVault()
    const vault = await aFolder(folder).unlock({ secret: PASSPHRASE })
    expect(await refusal(vault.choosePassphrase(OWN))).toBe('wrong-passphrase')
    vault.abandon()
  })
})

describe('the passphrase asked again', () => {
  test('[VA19] counts as a try each time it is wrong: to lift the veil, to confirm, to change it', async () => {
    const { folder } = await aClosedVault()
    const now = () => new Date('2026-03-02T18:00:00.000Z')
    const vault = await aFolder(folder, { now }).unlock({ secret: PASSPHRASE })
    const answers: unknown[] = []
    for (const wrong of ['one', 'two', 'three']) answers.push(await vault.verifySecret(wrong))
    for (const wrong of ['four', 'five']) answers.push(await refusal(vault.changePassphrase(wrong, OWN)))
    answers.push(await refusal(vault.verifySecret(PASSPHRASE)), await refusal(vault.changePassphrase(PASSPHRASE, OWN)))
    expect(answers).toEqual([false, false, false, 'wrong-passphrase', 'wrong-passphrase', 'wait', 'wait'])
    vault.abandon()
    // And the wait goes on over a lock.
    expect(await refusal(aFolder(folder, { now }).unlock({ secret: PASSPHRASE }))).toBe('wait')
  })

  test('[VA19] makes only its own person wait', async () => {
    const { folder, dana, theirs } = await openForSam()
    for (let count = 0; count < 5; count += 1) await theirs.verifySecret('wrong')
    expect(await refusal(theirs.verifySecret(OTHER_PASSPHRASE))).toBe('wait')
    await theirs.close(NO_AUDIT)
    const vault = await aFolder(folder).unlock({ slotId: dana, secret: PASSPHRASE })
    expect(vault.failedTries.map(({ count }) => count)).toEqual([5])
    vault.abandon()
  })
})
