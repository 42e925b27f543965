import { createContext, runInContext } from 'node:vm';
import type { Context } from 'node:vm';
import { parse } from 'acorn';
import { openReplyInOutlook } from '../outlook/open-outlook';
import { builtText } from './built-files';

const bundle = builtText('launchevent.js');

/**
 * What a script engine of 2016 lacks, and what no language standard promises. `globalThis` goes too,
 * so that nothing can be reached through it.
 */
const NEWER_THAN_ES2016 = `
  for (const [owner, names] of [
    [Object, ['entries', 'values', 'fromEntries', 'groupBy', 'hasOwn', 'getOwnPropertyDescriptors']],
    [Array, ['fromAsync']],
    [Array.prototype, ['at', 'flat', 'flatMap', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']],
    [String.prototype, ['at', 'padStart', 'padEnd', 'trimStart', 'trimEnd', 'matchAll', 'replaceAll', 'isWellFormed', 'toWellFormed']],
    [Promise, ['allSettled', 'any', 'try', 'withResolvers']],
    [Promise.prototype, ['finally']],
    [RegExp.prototype, ['dotAll', 'hasIndices', 'unicodeSets']],
    [Symbol, ['asyncIterator', 'matchAll']],
    [Symbol.prototype, ['description']],
    [globalThis, ['AggregateError', 'Atomics', 'BigInt', 'BigInt64Array', 'BigUint64Array', 'FinalizationRegistry', 'Intl', 'Iterator', 'SharedArrayBuffer', 'WeakRef', 'WebAssembly', 'console', 'escape', 'unescape', 'globalThis']],
  ]) for (const name of names) delete owner[name];
`;

/** A realm with the language and `Office` in it, and nothing else. */
function bareRealm(office: object): Context {
  const realm = createContext({ Office: office });
  runInContext(NEWER_THAN_ES2016, realm);
  return realm;
}

describe('launchevent.js', () => {
  it('is one ES2016 script', () => {
    expect(() => parse(bundle, { ecmaVersion: 2016, sourceType: 'script' })).not.toThrow();
  });

  it.each([
    'document.',
    'window.',
    'localStorage',
    'sessionStorage',
    'XMLHttpRequest',
    'fetch(',
    'import(',
    'require(',
    'async ',
    'await ',
    'console.',
    'Intl.',
    'toLocale',
    'localeCompare',
    'webpackChunk',
    'module.exports',
  ])('does not contain %s', (word) => {
    expect(bundle.includes(word)).toBe(false);
  });

  it('builds no regular expression that old engines refuse', () => {
    expect(/\(\?<|\\p\{/.exec(bundle)).toBeNull();
  });

  it('registers the handler while it loads, without waiting for Office', () => {
    const registered: string[] = [];
    const realm = bareRealm({
      actions: {
        associate: (name: string, handler: unknown) => {
          registered.push(`${name}: ${typeof handler}`);
        },
      },
    });
    runInContext(bundle, realm);
    expect(registered).toEqual(['onMessageSendHandler: function']);
  });

  it.each([
    ['stops a vague decline', 'I can’t take this on, but let’s circle back soon.', false],
    ['lets a clear decline go', 'Thank you for asking. I’m not able to take this on.', true],
    ['lets other mail go', 'Please find the minutes of Monday below.', true],
  ])('%s in a realm without a page', async (_case, sentence, allowEvent) => {
    const outlook = openReplyInOutlook(
      { htmlBody: `<p>Hi Rita,</p><p>${sentence}</p><p>Sam</p>` },
      { runtime: 'javascript-only' },
    );
    runInContext(bundle, bareRealm(outlook.office));
    const outcome = await outlook.invoke('onMessageSendHandler', { type: 'OnMessageSend' });
    expect(outcome).toMatchObject({ allowEvent });
    expect(outlook.violations).toEqual([]);
  });

  it('lets the same words go at the second time, in a realm without a page', async () => {
    const outlook = openReplyInOutlook(
      { htmlBody: '<p>Hi Rita,</p><p>I can’t take this on, but let’s circle back soon.</p>' },
      { runtime: 'javascript-only' },
    );
    runInContext(bundle, bareRealm(outlook.office));
    const outcomes = [
      await outlook.invoke('onMessageSendHandler', { type: 'OnMessageSend' }),
      await outlook.invoke('onMessageSendHandler', { type: 'OnMessageSend' }),
    ];
    expect(outcomes.map(({ allowEvent }) => allowEvent)).toEqual([false, true]);
    expect(JSON.parse(String(outcomes[0]?.['contextData']))).toHaveProperty('version', 1);
    expect(outlook.violations).toEqual([]);
  });

  it('reads nothing where it is switched off, in a realm without a page', async () => {
    const outlook = openReplyInOutlook(
      { htmlBody: '<p>I can’t take this on, but let’s circle back soon.</p>' },
      { runtime: 'javascript-only' },
    );
    outlook.office.context.roamingSettings.set('sendCheck', 'off');
    runInContext(bundle, bareRealm(outlook.office));
    const outcome = await outlook.invoke('onMessageSendHandler', { type: 'OnMessageSend' });
    expect(outcome).toEqual({ allowEvent: true });
    expect(outlook.mailbox.faults.calls).toEqual([]);
  });

  it('would be caught using what its realm lacks', () => {
    const realm = bareRealm({});
    for (const newer of ['[[]].flat()', "'a'.padEnd(2)", 'Intl.Collator()', 'console.log()']) {
      expect(() => {
        runInContext(newer, realm);
      }).toThrow(/is not (a function|defined)/);
    }
  });
});
