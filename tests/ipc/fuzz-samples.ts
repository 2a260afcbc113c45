import * as z from 'zod'

type Form = z.core.$ZodType

/** One place in a sample: where it is, what stands there and the form it must have. */
export interface Spot {
  readonly path: readonly (string | number)[]
  readonly value: unknown
  readonly form: Form
}

/** A value of a row's form, and every place in it. */
export interface Sample {
  readonly value: unknown
  readonly spots: readonly Spot[]
}

/** What a string may have to be; the first that the form takes is used. A new pattern needs a line here. */
const TEXTS = [
  '0190163d-8694-739b-aea5-966c26f8ad91',
  '2026-11-24',
  '2026-11-24T22:30:00.000Z',
  '17:30',
  'America/New_York',
  '{"legalFirstName":"Ana"}',
  'clients.new',
  'paws/what-it-is',
  '1.0.0',
  '582947',
  'Room 2',
  '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef',
]
const NUMBERS = [30, 1, 0, 5, 100, 1_000]

interface Wanted {
  readonly isNull: boolean
  readonly length: number
  readonly option: number
}
const WANTED: readonly Wanted[] = [false, true].flatMap(isNull =>
  [0, 1, 2, 3].flatMap(option => [1, 2, 0].map(length => ({ isNull, length, option }))),
)

/** Values of the form: for each branch of its unions one with everything filled in, and one with nulls. Empty when none could be built. */
export function samplesOf(form: Form, ids: Readonly<Record<string, unknown>> = {}): Sample[] {
  const built = WANTED.map(wanted => build(form, '', { ...wanted, ids })).filter(
    value => z.safeParse(form, value).success,
  )
  const byText = new Map(built.map(value => [JSON.stringify(value), value]))
  return [...byText.values()].map(value => ({ value, spots: [...spotsOf(form, value, [])] }))
}

type Building = Wanted & { readonly ids: Readonly<Record<string, unknown>> }

function build(form: Form, name: string, wanted: Building): unknown {
  if (form instanceof z.ZodObject)
    return Object.fromEntries(Object.entries(form.shape).map(([key, inner]) => [key, build(inner, key, wanted)]))
  if (form instanceof z.ZodArray) return Array.from({ length: wanted.length }, () => build(form.element, name, wanted))
  if (form instanceof z.ZodNullable) return wanted.isNull ? null : build(form.def.innerType, name, wanted)
  if (form instanceof z.ZodOptional) return build(form.def.innerType, name, wanted)
  if (form instanceof z.ZodUnion) return build(optionOf(form, wanted.option), name, wanted)
  if (form instanceof z.ZodPipe) return build(inputOf(form), name, wanted)
  if (form instanceof z.ZodLiteral) return [...form.values][wanted.option % form.values.size]
  const fitting = [wanted.ids[name], ...TEXTS, ...NUMBERS, true].find(value => z.safeParse(form, value).success)
  return fitting
}

const optionOf = (form: z.ZodUnion, option: number): Form => form.options[option % form.options.length] ?? z.never()

/** What is sent to a pipe: its beginning, or its end where the beginning takes anything. */
const inputOf = (form: z.ZodPipe): Form => (form.def.in instanceof z.ZodTransform ? form.def.out : form.def.in)

function* spotsOf(form: Form, value: unknown, path: Spot['path']): Generator<Spot> {
  yield { path, value, form }
  const bare = bareForm(form, value)
  if (bare instanceof z.ZodObject && typeof value === 'object' && value !== null) {
    const held = new Map(Object.entries(value))
    for (const [key, inner] of Object.entries(bare.shape)) yield* spotsOf(inner, held.get(key), [...path, key])
  }
  if (bare instanceof z.ZodArray && Array.isArray(value) && value.length > 0)
    yield* spotsOf(bare.element, value[0], [...path, 0])
}

/** The form inside what lets it be absent, and the branch of a union that this value took. */
export function bareForm(form: Form, value: unknown): Form {
  if (form instanceof z.ZodNullable || form instanceof z.ZodOptional) return bareForm(form.def.innerType, value)
  if (form instanceof z.ZodPipe) return bareForm(inputOf(form), value)
  if (form instanceof z.ZodUnion)
    return bareForm(form.options.find(option => z.safeParse(option, value).success) ?? z.never(), value)
  return form
}

/** The value with something else at a place; the value itself stays as it is. */
export function withAt(value: unknown, path: Spot['path'], replacement: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return replacement
  if (Array.isArray(value))
    return value.map((held: unknown, at) => (at === key ? withAt(held, rest, replacement) : held))
  const fields: [string, unknown][] = Object.entries(Object(value))
  return Object.fromEntries(fields.map(([name, held]) => [name, name === key ? withAt(held, rest, replacement) : held]))
}
