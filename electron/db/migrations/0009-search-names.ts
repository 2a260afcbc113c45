/** A name that is looked for is found in the index alone: the rows, spread over the whole file, are read only for what is shown. */
export const searchNames = `
  DROP INDEX clients_by_name;
  CREATE INDEX clients_by_name ON clients (sort_name, id, search_text);
`
