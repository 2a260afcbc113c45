import i18next, { type i18n } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

/** The catalogs: one namespace a feature, added when its screen is loaded. */
export const catalogs: i18n = i18next.createInstance()

void catalogs.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
})

type Suffix = '_one' | '_other' | '_zero'
type KeyOf<C> = { [K in keyof C & string]: K extends `${infer Base}${Suffix}` ? Base : K }[keyof C & string]
type Values = Record<string, string | number>

/** Looks a sentence of this catalog up; `count` chooses between `_one` and `_other`. */
export type Words<C> = (key: KeyOf<C>, values?: Values) => string

/** Adds a feature's English catalog and gives the hook and the plain function that look words up in it. */
export function defineWords<const C extends Record<string, string>>(feature: string, english: C) {
  catalogs.addResourceBundle('en', feature, english)
  const look: (key: string, values: Values) => string = catalogs.getFixedT(null, feature)
  // A screen asks for the same few words hundreds of times; what has no values to fill in is looked up once.
  const known = new Map<string, string>()
  catalogs.on('languageChanged', () => known.clear())
  const words: Words<C> = (key, values) => {
    if (values !== undefined) return look(key, values)
    const found = known.get(key) ?? look(key, {})
    known.set(key, found)
    return found
  }
  return {
    words,
    useWords(): Words<C> {
      // The hook renders again when the language changes; the words themselves come from the same table.
      useTranslation(feature, { i18n: catalogs })
      return words
    },
  }
}
