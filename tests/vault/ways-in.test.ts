import { describe, expect, test } from 'vitest'
import {
  aClosedVault,
  aFolder,
  aVault,
  NO_AUDIT,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  PERSON,
  refusal,
} from './vault-fixture.ts'

describe('ways in', () => {
  test('a changed passphrase opens, the old one no longer does, and the signing key stays', async () => {
    const { vault, folder } = await aVault()
    const before = vault.publicSigningKeys()
    expect(await refusal(vault.changePassphrase('not the passphrase', OTHER_PASSPHRASE))).toBe('wrong-passphrase')
    expect(await refusal(vault.changePassphrase(PASSPHRASE, 'passwordpassword'))).toBe('weak-passphrase')
    await vault.changePassphrase(PASSPHRASE, OTHER_PASSPHRASE)
    await vault.close(NO_AUDIT)
    expect(await refusal(aFolder(folder).unlock({ secret: PASSPHRASE }))).toBe('wrong-passphrase')
    const again = await aFolder(folder).unlock({ secret: OTHER_PASSPHRASE })
    expect(again.publicSigningKeys()).toEqual(before)
    again.abandon()
  })

  test('after the recovery code a new passphrase is chosen, with a new signing key and the old one kept', async () => {
    const { folder, recoveryCode } = await aClosedVault()
    const recovered = await aFolder(folder).unlock({ secret: recoveryCode })
    const [before] = recovered.publicSigningKeys()
    const [person] = recovered.people()
    await recovered.resetPassphrase(person?.slotId ?? '', OTHER_PASSPHRASE)
    const code = await recovered.renewRecovery()
    await recovered.confirmRecovery()
    await recovered.close(NO_AUDIT)
    expect(await refusal(aFolder(folder).unlock({ secret: PASSPHRASE }))).toBe('wrong-passphrase')
    const vault = await aFolder(folder).unlock({ secret: OTHER_PASSPHRASE })
    const [past, present] = vault.publicSigningKeys()
    expect([
      past?.publicKey,
      past?.until === null,
      present?.until,
      vault.recoveryPending(),
      vault.mustChangePassphrase,
    ]).toEqual([before?.publicKey, false, null, false, false])
    expect(present?.publicKey).not.toEqual(before?.publicKey)
    await vault.close(NO_AUDIT)
    expect(await refusal(aFolder(folder).unlock({ secret: recoveryCode }))).toBe('wrong-passphrase')
    const byCode = await aFolder(folder).unlock({ secret: code })
    expect(byCode.slotKind).toBe('recovery')
    byCode.abandon()
  })

  test('a recovery code waits for its confirmation, and once used for a new one', async () => {
    const { vault, folder, recoveryCode } = await aVault()
    const pending = [vault.recoveryPending()]
    await vault.confirmRecovery()
    pending.push(vault.recoveryPending())
    await vault.close(NO_AUDIT)
    for (const secret of [PASSPHRASE, recoveryCode, PASSPHRASE]) {
      const again = await aFolder(folder).unlock({ secret })
      pending.push(again.recoveryPending())
      await again.close(NO_AUDIT)
    }
    expect(pending).toEqual([true, false, false, true, true])
  })

  test('a second person opens with their own passphrase, must change it, and the chooser knows both', async () => {
    const { vault, folder } = await aVault()
    const personId = '0198c0de-0000-7000-8000-000000000002'
    const added = await vault.addPerson({ personId, displayName: 'Sam\u0000 Ortega', passphrase: OTHER_PASSPHRASE })
    await vault.close(NO_AUDIT)
    const files = aFolder(folder)
    expect(await refusal(files.unlock({ secret: OTHER_PASSPHRASE }))).toBe('choose-person')
    const status = await files.status()
    expect(status.state === 'locked' ? status.people.map(person => person.displayName) : status).toEqual([
      'Dana Whitfield',
      'Sam Ortega',
    ])
    expect(await refusal(files.unlock({ slotId: added.slotId, secret: PASSPHRASE }))).toBe('wrong-passphrase')
    const theirs = await files.unlock({ slotId: added.slotId, secret: OTHER_PASSPHRASE })
    expect([theirs.personId, theirs.mustChangePassphrase, theirs.db.pragma('user_version', { simple: true })]).toEqual([
      personId,
      true,
      0,
    ])
    await theirs.changePassphrase(OTHER_PASSPHRASE, 'velvet engine harbor ninety moss')
    expect(theirs.mustChangePassphrase).toBe(false)
    theirs.abandon()
  })

  test('the passphrase is asked again without closing anything', async () => {
    const { vault } = await aVault()
    expect([await vault.verifySecret(PASSPHRASE), await vault.verifySecret('another')]).toEqual([true, false])
    vault.abandon()
  })

  test('composed and decomposed letters are one passphrase', async () => {
    const { vault, folder } = await aVault()
    await vault.changePassphrase(PASSPHRASE, 'café rivière cousine étoile'.normalize('NFC'))
    await vault.close(NO_AUDIT)
    const again = await aFolder(folder).unlock({ secret: 'café rivière cousine étoile'.normalize('NFD') })
    expect(again.personId).toBe(PERSON.personId)
    again.abandon()
  })
})
