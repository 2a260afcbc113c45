import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import a11y from 'eslint-plugin-jsx-a11y-x'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { asReason } from './tools/lint-as-reason.ts'

// ---- walls: the whole architecture in one place, each folder and the imports it may not make ----
// Regexes, because in ESLint's glob patterns a leading # starts a comment and matches nothing.
const forbid = (files, ...rules) => ({
  files: [files],
  rules: {
    'no-restricted-imports': ['error', { patterns: rules.map(([regex, message]) => ({ regex, message })) }],
  },
})
const folders = parent =>
  existsSync(new URL(parent, import.meta.url))
    ? readdirSync(new URL(parent, import.meta.url), { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(entry => entry.name)
    : []

const climb = ['^\\.\\./', 'Import from another folder with #shared/…, #electron/…, #renderer/… or #tests/….']
const fromShared = [
  '^(?!(zod|papaparse|temporal-polyfill|mdast|mdast-util-[a-z-]+|micromark-extension-gfm-table|yaml|@zxcvbn-ts/[a-z-]+)(/|$)|#shared/|\\./)',
  'shared/ is plain TypeScript: zod, the parsers named in eslint.config.js, and itself.',
]
const fromInterface = ['^#(renderer|tests|tools)/', 'The main process imports #shared and #electron only.']
const fromComputer = [
  '^(#electron/|#tests/|#tools/|electron($|/)|node:)',
  'The renderer reaches the computer only through call().',
]
const otherHandlers = own => [
  `^#electron/(?!${own}/)[^/]+/.*\\.(handlers|actions)\\.ts$`,
  "A feature may use another's .store.ts, never its handlers or actions.",
]
const otherFeature = own => [
  `^#renderer/(?!app/|ui/|${own}/)`,
  'A feature never imports another feature: move what they share to renderer/ui or shared.',
]
const uiAlone = ['^#renderer/(?!ui/)', 'renderer/ui knows no feature and no shell.']
const toldAlone = own => [
  `^#(?!renderer/(ui/|curriculum/|app/words\\.ts$|safety/safety(-steps|\\.words)\\.ts$|${own}/page/)|shared/(curriculum|${own}|safety)/|shared/ipc/told\\.ts$)`,
  'A page that is only told what to show imports curriculum, ui and its own folder, so that no name and no call can reach it.',
]

const walls = [
  forbid('shared/**', climb, fromShared),
  forbid('electron/**', climb, fromInterface),
  ...folders('./electron').map(name => forbid(`electron/${name}/**`, climb, fromInterface, otherHandlers(name))),
  // The places where all handlers come together, one for each process.
  forbid('electron/{vault/vault-handlers,window/shell,ipc/handlers}.ts', climb, fromInterface),
  forbid('electron/db/migrations/**', ['^(?!\\./)', 'A migration is frozen: it imports nothing that may change.']),
  forbid('renderer/**', climb, fromComputer),
  ...folders('./renderer')
    .filter(name => name !== 'app')
    .map(name => forbid(`renderer/${name}/**`, climb, fromComputer, otherFeature(name))),
  forbid('renderer/ui/**', climb, fromComputer, uiAlone),
  ...['room', 'sheets'].map(name => forbid(`renderer/${name}/page/**`, climb, fromComputer, toldAlone(name))),
  forbid('tools/**', climb, ['^#(tests|renderer)/', 'Tools run tests and bundle the interface; they import neither.']),
  forbid('tests/**', climb),
]

// ---- words and calls that are banned ----
const no = (selector, message) => ({ selector, message })
const bannedEverywhere = [
  no('TSEnumDeclaration', 'Use a union of strings.'),
  no('TSModuleDeclaration[kind!="global"]', 'Use modules.'),
  no('ExportAllDeclaration', 'No barrels: import from the file that says it.'),
  no('CallExpression[callee.property.name="serialize"]', 'A serialized database is plain text.'),
  no(
    'CallExpression[callee.property.name="backup"]',
    "SQLite's backup call writes without the key: use VACUUM INTO on a keyed connection.",
  ),
  no('Literal[value=/\\brekey\\b/i]', 'PRAGMA rekey rewrites in place: rotate by copying.'),
  no('TemplateElement[value.raw=/\\brekey\\b/i]', 'PRAGMA rekey rewrites in place: rotate by copying.'),
  no('CallExpression[callee.property.name="rekey"]', 'rekey rewrites in place: rotate by copying.'),
  no('MemberExpression[property.name=/^(innerHTML|outerHTML)$/]', 'Trusted Types refuses it; build elements.'),
  no(
    'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]',
    'Trusted Types refuses it; build elements.',
  ),
  no('JSXAttribute[name.name="dangerouslySetInnerHTML"]', 'Trusted Types refuses it; build elements.'),
]
const noDefault = no('ExportDefaultDeclaration', 'Name what you export.')
const clockComesIn = [
  no('CallExpression[callee.object.name="Date"][callee.property.name="now"]', 'The clock comes in from outside.'),
  no('NewExpression[callee.name="Date"][arguments.length=0]', 'The clock comes in from outside.'),
  no('CallExpression[callee.object.name="Math"][callee.property.name="random"]', 'Randomness comes in from outside.'),
  no('MemberExpression[object.name="Temporal"][property.name="Now"]', 'The clock comes in from outside.'),
]
const sqlElsewhere = no(
  'CallExpression[callee.property.name="prepare"]',
  'SQL stands in *.store.ts and migrations only.',
)
const ban = (files, rules, ignores = []) => ({ files, ignores, rules: { 'no-restricted-syntax': ['error', ...rules] } })
const outside = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'XMLHttpRequest', 'WebSocket', 'EventSource']
const globalsBanned = names => ({ 'no-restricted-globals': ['error', ...names] })

const size = (lines, perFunction) => ({
  'max-lines': ['error', { max: lines, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: perFunction, skipBlankLines: true, skipComments: true }],
})

// The rest of the plugin's rules are for the React Compiler, which is not used here, and take a quarter of the time.
const hooks = { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' }

export default tseslint.config(
  { ignores: ['.tsbuild/**', 'node_modules/**', 'dist/**', 'out/**', '.cache/**', 'test-results/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)) },
    },
    plugins: { circlebook: { rules: { 'as-reason': asReason } } },
    rules: {
      ...size(250, 50),
      'max-params': ['error', 4],
      eqeqeq: 'error',
      'no-control-regex': 'error',
      'no-fallthrough': 'error',
      'no-constant-condition': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-useless-escape': 'error',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      'circlebook/as-reason': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true },
      ],
      'no-restricted-syntax': ['error', ...bannedEverywhere, noDefault],
    },
  },
  { files: ['renderer/**/*.tsx'], rules: size(250, 100) },
  { files: ['**/*.config.{ts,js}', '**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['tests/**'], rules: { ...size(400, 50), 'max-lines-per-function': 'off' } },
  { files: ['tools/**', 'tests/**'], rules: { 'no-console': 'off' } },
  ban(['shared/**'], [...bannedEverywhere, noDefault, ...clockComesIn]),
  ban(['electron/**'], [...bannedEverywhere, noDefault, sqlElsewhere]),
  ban(['electron/**/*.{store,handlers}.ts'], [...bannedEverywhere, noDefault, ...clockComesIn, sqlElsewhere]),
  ban(['electron/**/*.store.ts'], [...bannedEverywhere, noDefault, ...clockComesIn]),
  ban(['electron/{db,vault}/**'], [...bannedEverywhere, noDefault], ['**/*.{store,handlers}.ts']),
  { files: ['renderer/**'], rules: globalsBanned([...outside, 'process', 'Buffer']) },
  {
    files: ['shared/**'],
    rules: globalsBanned([...outside, 'process', 'Buffer', 'window', 'document', 'navigator', 'fetch']),
  },
  { files: ['electron/**'], rules: globalsBanned(['XMLHttpRequest', 'WebSocket', 'EventSource', 'fetch']) },
  {
    files: ['renderer/**/*.tsx'],
    extends: [a11y.configs.recommended],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...hooks,
      'jsx-a11y-x/no-autofocus': ['error', { ignoreNonDOM: true }],
    },
  },
  { files: ['renderer/**/*.ts'], plugins: { 'react-hooks': reactHooks }, rules: hooks },
  ...walls,
)
