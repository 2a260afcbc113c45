// nspell 2.1.5 comes without types: what is called of it.
declare module 'nspell' {
  export default function nspell(dictionary: { aff: Uint8Array; dic: Uint8Array }): {
    correct(word: string): boolean
    suggest(word: string): string[]
  }
}
