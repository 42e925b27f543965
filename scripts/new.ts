// `npm run new check <id>` or `npm run new scenario <id>`: writes the unit and its fixture, registers it.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

const title = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replace(/-/g, ' ');

type Template = (id: string) => { readonly unit: string; readonly fixture: string };

const TEMPLATES: Readonly<Record<string, Template>> = {
  check: (id) => ({
    unit: `import { defineCheck } from '../check';
import { phraseList } from '../text/phrases';

const PHRASES = phraseList(
  '${id}',
  \`
  say what the check looks for here
\`,
);

/** Say why it matters to the person who reads the reply, and name the source of each number. */
export default defineCheck({
  id: '${id}',
  label: '${title(id)}',
  severity: 'warning',
  phrases: [PHRASES],
  messages: {
    found: '“{quote}” does this to the reader. Say what would be better.',
  },
  *run(reply) {
    for (const match of reply.find(PHRASES)) {
      if (reply.scopeOf(match).kind === 'plain') yield { messageId: 'found', ...reply.spanOf(match) };
    }
  },
});
`,
    fixture: `import type check from '../../../src/core/checks/${id}';
import type { CheckFixture } from '../check-fixture';

export default {
  passes: ['I can’t take this on.'],
  flags: {
    found: ['I can’t take this on. [|Say what the check looks for here|].'],
  },
} satisfies CheckFixture<typeof check>;
`,
  }),
  scenario: (id) => ({
    unit: `import { defineScenario } from '../scenario';
import { phraseList } from '../text/phrases';

const REQUEST = phraseList(
  '${id}-request',
  \`
  say what the sender asks for here
\`,
);

/** Say what is at stake for the person who waits for the answer. */
export default defineScenario({
  id: '${id}',
  title: '${title(id)}',
  responses: ['decline'],
  cues: [{ says: 'asks for something', group: 'request', weight: 1, phrases: REQUEST }],
  about: 'your request',
  slots: {},
  drafts: {
    decline: {
      opening: {
        direct: ['Thank you for your message about the ${title(id).toLowerCase()}.'],
        softened: ['Thank you for your message about the ${title(id).toLowerCase()}, and for asking.'],
      },
      decision: ['I’m declining, so please go ahead without me.'],
      softening: ['I know that you may have hoped for something else.'],
      closing: ['I wanted you to have a clear answer, and I wish you well with it.'],
    },
  },
});
`,
    fixture: `import type { ScenarioFixture } from '../scenario-fixture';

export default {
  recognises: [{ subject: 'A request', body: 'Hello, say what the sender asks for here. Thank you.' }],
  ignores: [{ subject: 'Minutes', body: 'Hello, here are the minutes of Monday.' }],
  drafts: { decline: 'declining' },
} satisfies ScenarioFixture;
`,
  }),
};

const [kind = '', id = ''] = process.argv.slice(2);
const template = TEMPLATES[kind];
if (!template || !/^[a-z]+(-[a-z]+)*$/.test(id)) {
  console.error('Usage: npm run new check|scenario <id-in-kebab-case>');
  process.exit(2);
}
const unitPath = join(root, `src/core/${kind}s/${id}.ts`);
const fixturePath = join(root, `tests/fixtures/${kind}s/${id}.ts`);
for (const path of [unitPath, fixturePath]) {
  if (existsSync(path)) {
    console.error(`${path} exists already.`);
    process.exit(1);
  }
}
const { unit, fixture } = template(id);
writeFileSync(unitPath, unit);
writeFileSync(fixturePath, fixture);
console.log(`${unitPath}\n${fixturePath}`);
const generated = spawnSync('npm', ['run', '--silent', 'generate'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exit(generated.status ?? 1);
