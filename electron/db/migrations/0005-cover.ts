export const cover = `
  -- Why a facilitator put themselves in for another: NULL when it was planned.
  ALTER TABLE substitutes ADD COLUMN reason TEXT;
`
