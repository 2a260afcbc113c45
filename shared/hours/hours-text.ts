/** Minutes as hours for a short line, in tenths and never more than they are: 179 minutes are "2.9". */
export const hoursText = (minutes: number): string => String(Math.floor(minutes / 6) / 10)
