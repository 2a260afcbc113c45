import * as z from 'zod'

// Zod would probe `new Function`, which the page's policy refuses and reports. A schema takes this when it is made: import it first.
z.config({ jitless: true })
