import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks, scenarios } from '../src/core';
import { STOPPING } from '../src/core/send-verdict';

const ROOT = join(__dirname, '..');

function unitsIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

describe.each([
  ['checks', checks.map(({ id }) => id as string)],
  ['scenarios', scenarios.map(({ id }) => id as string)],
] as const)('%s', (family, ids) => {
  const units = unitsIn(`src/core/${family}`);

  it('are named like their files and all registered', () => {
    expect([...ids].sort()).toEqual(units);
  });

  it('have one fixture each, and no fixture is left over', () => {
    expect(unitsIn(`tests/fixtures/${family}`)).toEqual(units);
  });

  it.each(units)('%s says why it matters before it is defined', (unit) => {
    const source = readFileSync(join(ROOT, `src/core/${family}/${unit}.ts`), 'utf8');
    expect(source).toMatch(/\*\/\nexport default define(Check|Scenario)\(/);
  });
});

it('has registries as `npm run generate` writes them', () => {
  const run = spawnSync(
    process.execPath,
    ['--import', './scripts/typescript.mjs', 'scripts/generate.ts', '--check'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
});

it('stops a mail by every error and by no warning', () => {
  const errors = checks.filter(({ severity }) => severity === 'error');
  expect(STOPPING.map(({ id }) => id)).toEqual(errors.map(({ id }) => id));
});
