// The part of Papa Parse that is used, so that neither Node's nor the browser's types come in with its full typings.
export type ParseError = { code: string; message: string; row?: number }
export function parse<Row>(
  text: string,
  config: { delimiter: string; newline: '\n' },
): { data: Row[]; errors: ParseError[] }
export function unparse(
  rows: readonly (readonly string[])[],
  config: { delimiter: string; newline: string; quotes?: boolean },
): string
