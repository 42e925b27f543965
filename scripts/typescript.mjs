/**
 * Lets Node 20 run the repository's TypeScript: `node --import ./scripts/typescript.mjs scripts/new.ts`.
 * Node loads this file twice: on the main thread it registers itself, on the loader's thread its hooks are called.
 */
import { existsSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from '@swc/core';

if (isMainThread) register(import.meta.url);

const ENDINGS = ['.ts', '.tsx', '/index.ts'];

/** Imports in this repository name no file extension. */
export function resolve(specifier, context, nextResolve) {
  if (specifier.startsWith('.') && context.parentURL) {
    const target = new URL(specifier, context.parentURL).href;
    const ending = ENDINGS.find((each) => existsSync(fileURLToPath(target + each)));
    if (ending) return { url: target + ending, shortCircuit: true };
    if (target.endsWith('.json')) return { url: target, shortCircuit: true };
  }
  return nextResolve(specifier, context);
}

export async function load(url, context, nextLoad) {
  if (url.endsWith('.json') && url.startsWith('file:')) {
    const source = `export default ${readFileSync(fileURLToPath(url), 'utf8')}`;
    return { format: 'module', source, shortCircuit: true };
  }
  if (!/\.tsx?$/.test(url)) return nextLoad(url, context);
  const { code } = await transform(readFileSync(fileURLToPath(url), 'utf8'), {
    filename: fileURLToPath(url),
    sourceMaps: 'inline',
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: url.endsWith('x') },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
