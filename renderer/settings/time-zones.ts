const AMERICAN = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
]

function generic(zone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(0)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

const place = (zone: string) =>
  zone
    .slice(zone.indexOf('/') + 1)
    .replaceAll('_', ' ')
    .replaceAll('/', ', ')

function labelOf(zone: string): string {
  if (AMERICAN.includes(zone)) return `${generic(zone)} (${place(zone)})`
  return zone.includes('/') ? `${place(zone)} (${zone.split('/')[0]})` : zone
}

/** Every time zone this computer knows, those of the United States first, `current` always among them. */
export function timeZoneOptions(current: string): { id: string; label: string }[] {
  const all = [...new Set([...AMERICAN, ...Intl.supportedValuesOf('timeZone'), current])]
  return all.map(zone => ({
    id: zone,
    label: labelOf(zone),
  }))
}
