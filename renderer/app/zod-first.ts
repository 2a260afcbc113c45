import * as z from 'zod'
import { faultSentence } from './fault-words.ts'

// Zod would probe `new Function`, which the page's policy refuses and reports.
z.config({ jitless: true, customError: faultSentence })
