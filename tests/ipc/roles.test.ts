import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { everyRole } from '#shared/facilitators/role-sets.ts'
import { contract } from '#shared/ipc/contract.ts'
import { asStaff, openEmptyHost, openHost } from '#tests/support/host.ts'
import { SECURITY, withTable } from '#tools/access-table.ts'

const inVault = Object.entries(contract).filter(([, row]) => row.kind !== 'action')

/** What stands in the table must hold in the dispatcher: one cell is one call with an input of no form, so that nothing is done. */
const NO_FORM = { nothing: 'of any form' }
const codeOf = (reply: { ok: boolean; code?: string }) => (reply.ok ? 'answered' : reply.code)

const host = await openHost(afterAll)
const locked = openEmptyHost(afterAll)
const staff = Object.fromEntries(
  await Promise.all(everyRole.map(async role => [role, await asStaff(host, `Sam ${role}`, [role])] as const)),
)

describe.each(everyRole)('[FA1] %s alone', role => {
  test.each(inVault)('%s', async (name, row) => {
    const may = row.roles === 'anyone' || (row.roles as readonly string[]).includes(role) // a list of literals
    expect(codeOf((await staff[role]?.ask(name, NO_FORM)) ?? { ok: true })).toBe(may ? 'invalid-input' : 'forbidden')
  })
})

describe('[FA1] nobody, with the vault locked', () => {
  test.each(inVault)('%s', async (name, row) => {
    expect(codeOf(await locked.ask(name, NO_FORM))).toBe(row.roles === 'anyone' ? 'invalid-input' : 'locked')
  })
})

test('[FA1] somebody without a role may do nothing that asks for one', async () => {
  const nobody = await asStaff(host, 'Sam Field', [])
  for (const [name, row] of inVault)
    expect({ name, code: codeOf(await nobody.ask(name, NO_FORM)) }).toEqual({
      name,
      code: row.roles === 'anyone' ? 'invalid-input' : 'forbidden',
    })
})

test('the table in docs/SECURITY.md is the contract’s', () => {
  const document = readFileSync(SECURITY, 'utf8')
  expect(document).toBe(withTable(document))
})
