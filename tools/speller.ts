import type { Speller } from '#shared/curriculum/check-spelling.ts'

let loaded: Promise<Speller> | null = null

/** A dictionary of American English, read once, in a third of a second. */
export function loadSpeller(): Promise<Speller> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Speller> {
  const [{ default: nspell }, { default: dictionary }] = await Promise.all([import('nspell'), import('dictionary-en')])
  const spell = nspell(dictionary)
  return { knows: word => spell.correct(word), suggest: word => spell.suggest(word) }
}
