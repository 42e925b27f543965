// Writes src/core/{checks,scenarios}/index.ts from the files beside them, in the product's order, and
// src/core/scenario-table.ts, which has of each scenario what is shown before the rest is loaded.
// `--check` writes nothing and fails when a registry is stale.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Scenario } from '../src/core';

const HEADER = '// Written by `npm run generate`; do not edit.';

/** The ids of a union type in the order in which it lists them. */
function idsOf(source: string, type: string): string[] {
  const union = new RegExp(`export type ${type} =([^;]+);`).exec(source)?.[1] ?? '';
  return [...union.matchAll(/'([a-z-]+)'/g)].map(([, id = '']) => id);
}

const camelCase = (id: string) =>
  id.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());

/** The text of the registry of a folder of units. */
function registryOf(folder: string, name: string, ids: readonly string[]): string {
  const units = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length));
  const unknown = units.filter((unit) => !ids.includes(unit));
  if (unknown.length > 0) throw new Error(`No such id among the ${name}: ${unknown.join(', ')}`);
  const imports = [...units].sort().map((id) => `import ${camelCase(id)} from './${id}';`);
  const list = ids.filter((id) => units.includes(id)).map((id) => `  ${camelCase(id)},`);
  return [HEADER, ...imports, '', `export const ${name} = [`, ...list, '] as const;', ''].join(
    '\n',
  );
}

/** The text of the table of scenarios. */
async function tableOf(folder: string, ids: readonly string[]): Promise<string> {
  const units = await Promise.all(
    ids
      .map((id) => join(folder, `${id}.ts`))
      .filter((file) => existsSync(file))
      .map(async (file) => {
        const unit = (await import(pathToFileURL(file).href)) as { readonly default: Scenario };
        const { id, title, responses } = unit.default;
        return { id, title, responses };
      }),
  );
  return `${HEADER}
import type { Scenario } from './scenario';

/** Every scenario without what it takes to recognise and to answer it. */
export const scenarioTable: readonly Pick<Scenario, 'id' | 'title' | 'responses'>[] =
  ${JSON.stringify(units)};
`;
}

type Registry = { readonly path: string; readonly text: string };

/** The registries as they should be. */
async function registries(root: string): Promise<readonly Registry[]> {
  const core = join(root, 'src/core');
  const checkIds = idsOf(readFileSync(join(core, 'check.ts'), 'utf8'), 'CheckId');
  const scenarioIds = idsOf(readFileSync(join(core, 'scenario.ts'), 'utf8'), 'ScenarioId');
  const families = [
    { name: 'checks', ids: checkIds },
    { name: 'scenarios', ids: scenarioIds },
  ];
  const style = (await resolveConfig(join(core, 'index.ts'))) ?? {};
  const written = [
    ...families.map(({ name, ids }) => ({
      path: join(core, name, 'index.ts'),
      text: registryOf(join(core, name), name, ids),
    })),
    {
      path: join(core, 'scenario-table.ts'),
      text: await tableOf(join(core, 'scenarios'), scenarioIds),
    },
  ];
  return Promise.all(
    written.map(async ({ path, text }) => ({
      path,
      text: await format(text, { ...style, parser: 'typescript' }),
    })),
  );
}

const all = await registries(join(import.meta.dirname, '..'));
const stale = all.filter(
  ({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text,
);
if (process.argv.includes('--check')) {
  for (const { path } of stale) console.error(`Stale: ${path}. Run \`npm run generate\`.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const { path, text } of stale) writeFileSync(path, text);
}
