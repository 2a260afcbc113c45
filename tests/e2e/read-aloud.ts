import type { Locator } from '@playwright/test'
import { expect } from 'vitest'

/** What is read of this part, of which each line of the template must come after the one before it; gives the first that does not. */
async function notInOrder(area: Locator, template: string): Promise<string | null> {
  const read = (await area.ariaSnapshot()).split('\n').map(said)
  let at = 0
  for (const line of template.split('\n').map(said).filter(Boolean)) {
    const found = read.findIndex((one, index) => index >= at && fits(one, line))
    if (found < 0) return line
    at = found + 1
  }
  return null
}

/** A line without its dash, its quotes around the whole, and the colon before what is inside it. */
const said = (line: string) =>
  line
    .trim()
    .replace(/^- /, '')
    .replace(/^'(.*)'(:?)/, '$1$2')
    .replace(/:$/, '')

/** A line of the template is the beginning of what is read; between slashes it is a pattern. */
function fits(read: string, line: string): boolean {
  const [, role = '', pattern] = /^(\S+) \/(.*)\/$/.exec(line) ?? []
  return pattern === undefined
    ? read.startsWith(line)
    : read.startsWith(role) && new RegExp(pattern).test(read.slice(role.length))
}

/** Fails with the first line of the template that is not read in its turn. */
export const reads = async (area: Locator, template: string) => expect(await notInOrder(area, template)).toBeNull()
