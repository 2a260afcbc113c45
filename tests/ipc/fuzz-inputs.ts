import { inspect } from 'node:util'
import * as z from 'zod'
import { bareForm, withAt, type Sample, type Spot } from './fuzz-samples.ts'

/** Stands in everything hostile that is sent: no refusal may say it. */
export const CANARY = 'kestrel7f3a'

/** Something to send; `isMalformed`: so made that no reading of the row's form can take it. */
export interface FuzzInput {
  readonly label: string
  readonly value: unknown
  readonly isMalformed: boolean
}

/** Text that is an attack somewhere: in SQL, in a path, in a page, in a pattern, in a terminal, in a spreadsheet. */
export const ATTACKS = [
  `${CANARY}'; DROP TABLE clients; --`,
  `${CANARY}" OR ""="`,
  `${CANARY}') UNION SELECT code FROM audit_events --`,
  `%_${CANARY}%`,
  `"${CANARY}" NEAR(a b) OR *`,
  `../../../../etc/${CANARY}`,
  `C:\\Windows\\System32\\${CANARY}`,
  `file:///etc/${CANARY}`,
  `<script>${CANARY}</script>`,
  `"><img src=x onerror=${CANARY}>`,
  `javascript:${CANARY}`,
  `\${${CANARY}}{{${CANARY}}}`,
  `=cmd|'/c ${CANARY}'!A1`,
  `%s%n%x ${CANARY}`,
  `${CANARY}\u202egnp.exe`,
  `\u05d0\u05d1 ${CANARY} \u0645\u0631`,
  `${CANARY} \ud800 \udfff`,
  `${CANARY}${'\u0301'.repeat(300)}`,
  `${CANARY} 👩‍👩‍👧‍👦 \u2028 \u2029 \ufeff`,
  `(${CANARY}+)+$`,
  `__proto__`,
  `constructor`,
  `toString`,
] as const

const MILLION = `${CANARY}${'x'.repeat(1_000_000)}`
const HUNDRED_THOUSAND: readonly unknown[] = Array.from({ length: 100_000 }, () => CANARY)
const MANY_KEYS = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`${CANARY}${at}`, at]))

function cyclic(): object {
  const own: Record<string, unknown> = { canary: CANARY }
  own.self = own
  own.clientIds = [own]
  return own
}

const nested = (depth: number) => Array.from({ length: depth }).reduce<unknown>(inner => ({ clientId: inner }), CANARY)
const withOwn = (key: PropertyKey, value: unknown, fields: object = {}) =>
  Object.defineProperty({ ...fields }, key, { value, enumerable: true, configurable: true, writable: true })
const throwing = (fields: object = {}) =>
  Object.defineProperty({ ...fields }, 'clientId', {
    enumerable: true,
    get() {
      throw new Error(CANARY)
    },
  })
const refusing = () =>
  new Proxy(
    {},
    {
      get() {
        throw new Error(CANARY)
      },
      ownKeys() {
        throw new Error(CANARY)
      },
    },
  )

/** What may stand where something else belongs, whatever it is. */
const JUNK: readonly (readonly [label: string, value: unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['true', true],
  ['zero', 0],
  ['minus zero', -0],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['2^53', 2 ** 53],
  ['-1', -1],
  ['1.5', 1.5],
  ['1e308', 1e308],
  ['a bigint', 2n ** 64n],
  ['no text', ''],
  ['blanks', ' \t\n '],
  ['NUL', `${CANARY}\0`],
  ['control characters', `${CANARY}\u0007\u001b[2J\r\n`],
  ['a megabyte of text', MILLION],
  ['a date out of range', `9999-12-31${CANARY}`],
  ['30 February', '2026-02-30'],
  ['the year 0', '0000-01-01'],
  ['a far year', '+275760-09-13T00:00:00.000Z'],
  ['a time out of range', '24:60'],
  ['no id', `${CANARY}-0000-0000-0000-000000000000`],
  ['an id too long', '0190163d-8694-739b-aea5-966c26f8ad91-0'],
  ['an id with a line after it', '0190163d-8694-739b-aea5-966c26f8ad91\n'],
  ...ATTACKS.map((text, at): [string, unknown] => [`attack ${at}`, text]),
  ['no elements', []],
  ['an array of junk', [CANARY, null, {}]],
  ['a hundred thousand elements', HUNDRED_THOUSAND],
  ['an array with holes', Array.from({ length: 3 }).concat(Array(50))],
  ['no fields', {}],
  ['a stranger', { admin: true, canary: CANARY }],
  ['thousands of fields', MANY_KEYS],
  ['no prototype', Object.assign(Object.create(null), { canary: CANARY })],
  ['a prototype of its own', Object.create({ admin: true, canary: CANARY })],
  ['a field __proto__', withOwn('__proto__', { admin: true })],
  ['a field constructor', withOwn('constructor', { prototype: { admin: true } })],
  ['a field toString', withOwn('toString', () => CANARY)],
  ['a field then', { then: CANARY }],
  ['a getter that throws', throwing()],
  ['a proxy that throws', refusing()],
  ['a ring', cyclic()],
  ['a thousand levels', nested(1_000)],
  ['a date', new Date(0)],
  ['no date', new Date(Number.NaN)],
  ['a map', new Map([['clientId', CANARY]])],
  ['a set', new Set([CANARY])],
  ['bytes', new Uint8Array(64)],
  ['a buffer', new ArrayBuffer(64)],
  ['a pattern', /(a+)+$/],
  ['an error', new Error(CANARY)],
  ['a text object', Object(CANARY)],
  ['a number object', Object(7)],
  ['a promise', Promise.resolve(CANARY)],
  ['a symbol', Symbol(CANARY)],
  ['a function', () => CANARY],
]

/** What may stand where a text, number or id belongs and still be of the form: the edges of what is allowed. */
const EDGES: readonly unknown[] = [
  ...ATTACKS,
  `${CANARY} `.repeat(1_000).slice(0, 10_000),
  '語'.repeat(20_000),
  '語'.repeat(10_000),
  '語'.repeat(1_000),
  '語'.repeat(120),
  '"'.repeat(200),
  '% _ '.repeat(50),
  'a '.repeat(100),
  '🧶'.repeat(60),
  'x',
  '1900-01-01',
  '2199-12-31',
  '2024-02-29',
  '2026-03-08',
  '0000-01-01T00:00:00.000Z',
  '0000-02-30T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '2026-11-24T23:59:60.000Z',
  '00:00',
  '02:30',
  '23:59',
  'Etc/GMT+12',
  'america/new_york',
  '+14:00',
  '{"__proto__":{"admin":true}}',
  `app.place:${CANARY}`,
  0,
  -0,
  1,
  2,
  7,
  10,
  24,
  99,
  480,
  500,
  1_000,
  2_400,
  -1,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  true,
  false,
  null,
  [],
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
]

const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value)

/** Whether this value can never stand at this place, told without asking the form itself. */
function cannotStand({ form, value }: Spot, junk: unknown): boolean {
  const bare = bareForm(form, value)
  if (junk === undefined || junk === null) return bare === form && (junk === null || value !== undefined)
  if (bare instanceof z.ZodVoid) return true
  if (typeof junk === 'number' && !Number.isSafeInteger(junk) && kindOf(value) === 'number') return true
  if (typeof junk === 'string' && (bare instanceof z.ZodLiteral || bare instanceof z.ZodUUID)) return true
  // An object of another kind without a field in it may stand for an object none of whose fields is needed.
  return value !== null && value !== undefined && kindOf(junk) !== kindOf(value)
}

const at = (path: Spot['path']) => (path.length === 0 ? 'everything' : path.join('.'))

function* junkAt(sample: Sample, spot: Spot): Generator<FuzzInput> {
  for (const [label, junk] of JUNK) {
    const isMalformed = cannotStand(spot, junk)
    yield { label: `${at(spot.path)}: ${label}`, value: withAt(sample.value, spot.path, junk), isMalformed }
  }
}

/** Fields too many and too few, and the tricks with names that every object has. */
function* wrongFields(sample: Sample, { path, value, form }: Spot): Generator<FuzzInput> {
  const bare = bareForm(form, value)
  if (!(bare instanceof z.ZodObject) || typeof value !== 'object' || value === null) return
  const put = (label: string, fields: unknown, isMalformed = true): FuzzInput => ({
    label: `${at(path)}: ${label}`,
    value: withAt(sample.value, path, fields),
    isMalformed,
  })
  for (const key of [
    'admin',
    'roles',
    CANARY,
    '',
    '0',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'then',
  ])
    yield put(`and ${key}`, withOwn(key, { admin: true }, value))
  yield put('and a symbol', withOwn(Symbol(CANARY), true, value), false)
  yield put('inherited', Object.create(value), false)
  yield put('without prototype', Object.assign(Object.create(null), value), false)
  yield put('and a getter that throws', throwing(value))
  yield put('twice', [value, value])
  for (const [key, inner] of Object.entries(bare.shape)) {
    const fields = Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
    yield put(`without ${key}`, fields, !(inner instanceof z.ZodOptional))
    yield put(`${key} by another case`, withOwn(key.toUpperCase(), CANARY, fields))
  }
}

/** Chance that comes out the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const oneOf = <T>(chance: () => number, list: readonly T[]): T | undefined => list[Math.floor(chance() * list.length)]

/** A value of no form: fields by the names of the contract with junk in them, some levels deep. */
function rubbish(chance: () => number, depth: number): unknown {
  const names = ['clientId', 'groupId', 'sessionId', 'text', 'today', 'limit', 'secret', 'id', '__proto__', CANARY]
  const kind = depth === 0 ? 0 : chance()
  if (kind < 0.4) return chance() < 0.5 ? `${CANARY}${chance()}` : oneOf(chance, JUNK)?.[1]
  const inner = Array.from({ length: 1 + Math.floor(chance() * 4) }, () => rubbish(chance, depth - 1))
  if (kind < 0.6) return inner
  return inner.reduce<object>((fields, value) => withOwn(oneOf(chance, names) ?? 'id', value, fields), {
    [`n${Math.floor(chance() * 1e6)}`]: CANARY,
  })
}

/** Several places of a sample wrong at once. */
function severalWrong(chance: () => number, { value, spots }: Sample): unknown {
  let wrong = value
  for (let times = 1 + Math.floor(chance() * 3); times > 0; times -= 1) {
    const path = oneOf(chance, spots)?.path ?? []
    wrong = path.length === 0 ? wrong : withAt(wrong, path, rubbish(chance, 2))
  }
  return wrong
}

/** Every place of the samples once, each with a sample that has it. */
function placesOf(samples: readonly Sample[]): { sample: Sample; spot: Spot }[] {
  const places = new Map<string, { sample: Sample; spot: Spot }>()
  for (const sample of samples)
    for (const spot of sample.spots) if (!places.has(at(spot.path))) places.set(at(spot.path), { sample, spot })
  return [...places.values()]
}

/** At least `atLeast` different things to send to a row, the same ones every time. */
export function hostileInputs(samples: readonly Sample[], atLeast: number): FuzzInput[] {
  const found = new Map<string, FuzzInput>()
  const add = (input: FuzzInput) => found.has(input.label) || found.set(input.label, input)
  for (const { sample, spot } of placesOf(samples)) {
    for (const input of junkAt(sample, spot)) add(input)
    for (const input of wrongFields(sample, spot)) add(input)
  }
  const chance = seeded(samples.length + found.size)
  for (let tries = 0; tries < 40 || (found.size < atLeast && tries < 2_000); tries += 1) {
    const sample = oneOf(chance, samples)
    const isDeep = sample !== undefined && sample.spots.length > 1 && chance() < 0.6
    const value = isDeep ? severalWrong(chance, sample) : rubbish(chance, 3)
    add({
      label: inspect(value, { depth: 5, maxStringLength: 80, maxArrayLength: 5, getters: false }),
      value,
      isMalformed: false,
    })
  }
  return [...found.values()]
}

/** What is of the row's form and hostile all the same: attacks where text may stand, edges of numbers and dates, ids of something else. */
export function wellFormedAttacks(
  form: z.core.$ZodType,
  samples: readonly Sample[],
  ids: readonly string[],
): FuzzInput[] {
  const found = new Map<string, FuzzInput>()
  for (const { sample, spot } of placesOf(samples)) {
    for (const [index, edge] of [...EDGES, ...ids].entries()) {
      const value = withAt(sample.value, spot.path, edge)
      const label = `${at(spot.path)}: edge ${index} ${inspect(edge, { maxStringLength: 40 })}`
      if (z.safeParse(form, value).success) found.set(label, { label, value, isMalformed: false })
    }
  }
  for (const sample of samples) {
    const label = `as it should be ${inspect(sample.value, { depth: 5, maxStringLength: 80 })}`
    found.set(label, { label, value: sample.value, isMalformed: false })
  }
  return [...found.values()]
}
