import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import typescript from 'typescript-eslint';

/**
 * Who may import whom. `from` lists every folder of src/ that a layer may reach besides itself,
 * `packages` every package. Whatever is not listed is forbidden. The compiler says the same of
 * globals where a layer's tsconfig.json leaves them out; `no` bans those that a type library brings along.
 */
const FOLDERS = ['core', 'outlook', 'graph', 'organisation', 'taskpane', 'commands'];
const PACKAGES = ['react', 'react-dom', '@fluentui/*', '@azure/*'];
const BROWSER = ['window', 'document', 'navigator', 'localStorage', 'sessionStorage'];
const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];

const LAYERS = {
  core: {
    from: [],
    packages: [],
    no: [...BROWSER, ...NETWORK, 'Office', 'Intl', 'setTimeout', 'console'],
    because: 'core is pure: same input, same output, on every client',
  },
  outlook: {
    from: ['core'],
    packages: [],
    no: [...BROWSER, ...NETWORK, 'Intl'],
    because: 'the adapter also runs in classic Outlook’s event runtime, which has no page',
  },
  graph: {
    from: ['core'],
    packages: ['@azure/*'],
    no: ['Office'],
    because: 'the mailbox in the cloud and the open item never mix',
  },
  organisation: {
    from: ['core'],
    packages: [],
    no: ['Office'],
    because: 'it reads one file from the add-in’s own origin',
  },
  taskpane: {
    from: ['core'],
    packages: ['react', 'react-dom', '@fluentui/*'],
    no: [...NETWORK, 'Office'],
    because: 'components get ports; only index.tsx knows the adapters behind them',
  },
  commands: {
    from: ['core', 'outlook'],
    packages: [],
    no: [...BROWSER, ...NETWORK, 'Intl'],
    because: 'commands load on every click and every send, without a page on classic Windows',
  },
};

const restrictImports = (layer, { from, packages, because }) => [
  'error',
  {
    patterns: [
      {
        regex: `^(\\.\\./)+(${FOLDERS.filter((folder) => folder !== layer && !from.includes(folder)).join('|')})(/|$)`,
        message: `src/${layer} may import ${from.join(', ') || 'nothing but itself'}: ${because}.`,
      },
      {
        group: PACKAGES.filter((name) => !packages.includes(name)).flatMap((name) => [
          name,
          `${name}/**`,
        ]),
        message: `src/${layer} may use ${packages.join(', ') || 'no package'}: ${because}.`,
      },
      {
        group: ['**/tests/**', '**/simulator/**'],
        message: 'The product never imports what plays its host or tests it.',
      },
    ],
  },
];

const layerConfigs = Object.entries(LAYERS).map(([layer, rules]) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`],
  ignores: ['src/taskpane/index.tsx'],
  rules: {
    'no-restricted-imports': restrictImports(layer, rules),
    'no-restricted-globals': [
      'error',
      ...rules.no.map((name) => ({ name, message: `Not in src/${layer}: ${rules.because}.` })),
    ],
  },
}));

/** House rules, each with its reason. ESLint takes the last list that matches a file, so they are joined. */
const EVERYWHERE = [
  {
    selector: 'TSAsExpression > TSAnyKeyword',
    message: 'A cast to any hides the mistake that the compiler would have found.',
  },
  {
    selector: "MemberExpression[object.name='Office'][property.name='initialize']",
    message: 'Use Office.onReady: initialize does not run where the launch event does.',
  },
];

const ONE_COMPLETION = {
  selector: "CallExpression[callee.property.name='completed']",
  message:
    'Complete through complete-once.ts: a second completed() has released a blocked mail (OfficeDev/office-js 6656).',
};

const WHOLE_BODY = {
  selector:
    "CallExpression[callee.property.name='setAsync']:matches([callee.object.name='body'], [callee.object.property.name='body'])",
  message:
    'Write through write-body.ts alone: body.setAsync replaces the quoted thread and all images with it.',
};

const PURE = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Core has no clock: take the time as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Core has no clock: take the time as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Core has no chance in it: take a variant as an argument.',
  },
];

const ES2016_REGEX = [
  {
    selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]',
    message: 'No lookbehind: classic Outlook’s event runtime throws on it.',
  },
  {
    selector: 'Literal[regex.pattern=/\\(\\?<[A-Za-z_$]/]',
    message: 'No named groups: classic Outlook’s event runtime throws on them.',
  },
  {
    selector: 'Literal[regex.pattern=/\\\\[pP]\\{/]',
    message: 'No \\p{…}: classic Outlook’s event runtime throws on it.',
  },
];

const OFFICE_IN_ONE_PLACE = [
  {
    selector: "MemberExpression[object.name='Office']:not([property.name=/^(actions|onReady)$/])",
    message: 'Only src/outlook talks to Office; commands register their functions and no more.',
  },
];

const TESTS = [
  {
    selector: 'MemberExpression[property.name=/^toMatch(Inline)?Snapshot$/]',
    message: 'Say what is expected: a snapshot is approved without being read.',
  },
  {
    selector: "CallExpression[callee.object.name='jest'][callee.property.name=/^(do)?[mM]ock$/]",
    message: 'Pass a port or use the simulator: a mocked module tests the mock.',
  },
];

const houseRules = (files, ...lists) => ({
  files,
  rules: { 'no-restricted-syntax': ['error', ...EVERYWHERE, ...lists.flat()] },
});

export default typescript.config(
  { ignores: ['dist', 'build', 'node_modules', '.certs', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A number in a template literal has one meaning.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A name with a leading underscore is one that a destructuring has to spell out.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  ...layerConfigs,
  houseRules(['**/*.{ts,tsx}']),
  houseRules(['src/core/**/*.ts'], PURE, ES2016_REGEX),
  houseRules(['src/outlook/**/*.ts'], ES2016_REGEX, WHOLE_BODY),
  houseRules(['src/outlook/write-body.ts'], ES2016_REGEX),
  houseRules(['src/commands/**/*.ts'], ES2016_REGEX, ONE_COMPLETION, OFFICE_IN_ONE_PLACE),
  houseRules(['src/commands/complete-once.ts'], ES2016_REGEX, OFFICE_IN_ONE_PLACE),
  houseRules(['tests/**/*.{ts,tsx}'], TESTS),
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['simulator/server/microsoft-ajax.js', 'simulator/sign-in/nested-app-auth.js'],
    languageOptions: { sourceType: 'script', globals: globals.browser },
  },
);
