import fc from 'fast-check';
import { removeTemplate, saveTemplates, templatesIn, type Template } from '../../src/core';
import { lastSyncIn } from '../../src/core/last-sync';
import type { MailboxError, MailboxTrouble, TemplateSync } from '../../src/core/mailbox-ports';
import type { PortError } from '../../src/core/ports';
import type { Decision } from '../../src/core/template-merge';
import { syncTemplates } from '../../src/taskpane/sync-templates';
import * as file from '../../src/taskpane/template-file';
import { settingsOf } from '../core/settings-of';
import { InMemoryOutlook, NOW } from './in-memory-outlook';

const template = (id: string, text: string, place = 0): Template => ({
  id,
  name: 'A no',
  scenario: 'none',
  response: 'decline',
  text,
  place,
});

const fileWith = (...templates: readonly file.FileTemplate[]) => file.writeSyncedFile(templates);
const troubled = (trouble: MailboxTrouble): MailboxError =>
  Object.assign(new Error(trouble), { trouble });

/** A pane over ports in memory, whose settings hold these templates. */
async function openPane(...templates: readonly Template[]) {
  const outlook = new InMemoryOutlook({ kind: 'none' });
  const { mailbox, settings } = outlook;
  await saveTemplates(settings, templates);
  const sync = (decisions: readonly Decision[] = [], templateSync = outlook.templateSync) =>
    syncTemplates({ templateSync, settings, now: () => NOW, file }, decisions);
  return {
    outlook,
    mailbox,
    settings,
    sync,
    texts: () => textsOf(templatesIn(settings).templates),
    filed: () => textsIn(mailbox.file?.text ?? fileWith()),
  };
}

const textsOf = (templates: readonly { readonly text: string }[]) =>
  templates.map(({ text }) => text).join(' ');

function textsIn(text: string): string {
  const read = file.readSyncedFile(text);
  if (read.kind === 'refused') throw new Error('No file of templates.');
  return textsOf(read.templates);
}

test('the file is made, follows what is changed here, and what is changed there comes', async () => {
  const { mailbox, settings, sync, texts, filed } = await openPane(template('a', '1'));
  expect(await sync()).toMatchObject({ kind: 'synced', went: { written: 1, deleted: 0 } });
  expect(filed()).toBe('1');
  mailbox.file = { text: fileWith(template('a', '2'), template('b', '3')), version: 'other' };
  expect(await sync()).toMatchObject({ came: { written: 2, deleted: 0 }, went: { written: 0 } });
  expect(texts()).toBe('2 3');
  await removeTemplate(settings, 'a');
  expect(await sync()).toMatchObject({ came: { deleted: 0 }, went: { written: 0, deleted: 1 } });
  expect(filed()).toBe('3');
});

test('where nothing was changed nothing is written, and both are the same since the last time', async () => {
  const { mailbox, settings, sync } = await openPane(template('a', '1'));
  await sync();
  const kept = settings.get('templateSync');
  mailbox.calls.length = 0;
  expect(await sync()).toMatchObject({ kind: 'synced', since: NOW, came: { written: 0 } });
  expect(mailbox.calls).toEqual(['load']);
  expect(settings.get('templateSync')).toBe(kept);
});

test('what is kept of a sync are marks and no words', async () => {
  const { settings, sync } = await openPane(template('a', 'Some words of mine.'.repeat(200)));
  await sync();
  expect(JSON.stringify(settings.get('templateSync')).length).toBeLessThan(100);
  expect(lastSyncIn(settings)?.both.size).toBe(1);
});

test('who deletes the file deletes none of the templates', async () => {
  const { mailbox, sync, texts, filed } = await openPane(template('a', '1'));
  await sync();
  mailbox.file = null;
  await sync();
  expect([texts(), filed()]).toEqual(['1', '1']);
});

test('a template of a later version stays as it is, here and there', async () => {
  const { mailbox, settings, sync } = await openPane(template('a', '1'));
  await sync();
  const later = { v: 2, name: 'new' };
  await settings.set('template:a', later);
  await saveTemplates(settings, [template('b', '2')]);
  await sync();
  expect(settings.get('template:a')).toBe(later);
  expect(textsIn(mailbox.file?.text ?? '')).toBe('2 1');
});

test('templates that a person wrote into the file come with ids of their own', async () => {
  const { mailbox, sync, texts } = await openPane(template('a', '1'));
  const { id: _id, place: _place, ...words } = template('', '1');
  mailbox.file = {
    text: file.writeTemplateFile([words, { ...words, text: '2' }]),
    version: 'theirs',
  };
  expect(await sync()).toMatchObject({ kind: 'synced', came: { written: 1 } });
  expect(texts()).toBe('1 2');
  await sync();
  expect(texts()).toBe('1 2');
});

describe('a conflict', () => {
  const here = template('a', 'mine');
  const { place: _place, ...there } = template('a', 'theirs');

  test('is not decided by the sync, and nothing is written until it is', async () => {
    const { mailbox, settings, sync, texts } = await openPane(here);
    mailbox.file = { text: fileWith(there, template('b', 'new')), version: 'theirs' };
    const before = mailbox.file;
    expect(await sync()).toMatchObject({
      kind: 'undecided',
      conflicts: [{ here: { text: 'mine' }, there: { text: 'theirs' } }],
    });
    expect(mailbox.file).toBe(before);
    expect(texts()).toBe('mine');
    expect(settings.get('templateSync')).toBeUndefined();
    const outcome = await sync([{ here, there, keep: 'both' }]);
    expect(outcome.kind).toBe('synced');
    expect(texts()).toBe('mine new theirs');
    expect(textsIn(mailbox.file.text)).toBe('mine new theirs');
  });

  test('that was decided is asked about again where the file was changed meanwhile', async () => {
    const { mailbox, sync } = await openPane(here);
    mailbox.file = { text: fileWith({ ...there, text: 'later' }), version: 'later' };
    expect(await sync([{ here, there, keep: 'here' }])).toMatchObject({
      kind: 'undecided',
      conflicts: [{ there: { text: 'later' } }],
    });
  });
});

describe('a save', () => {
  /** Saves by `save`, which gets the port underneath. */
  async function openOver(save: (under: TemplateSync) => TemplateSync['save']) {
    const pane = await openPane(template('a', '1'));
    const under = pane.outlook.templateSync;
    const over: TemplateSync = { load: () => under.load(), save: save(under) };
    return { ...pane, sync: () => pane.sync([], over) };
  }

  test('that comes after somebody else’s is merged with theirs', async () => {
    let isFirst = true;
    const { mailbox, sync, texts, filed } = await openOver((under) => (text, version) => {
      if (isFirst) mailbox.file = { text: fileWith(template('b', '2')), version: 'theirs' };
      isFirst = false;
      return under.save(text, version);
    });
    expect(await sync()).toMatchObject({ kind: 'synced', came: { written: 1 } });
    expect([texts(), filed()]).toEqual(['1 2', '1 2']);
  });

  test('that always comes too late is given up, and nothing is changed here', async () => {
    const { mailbox, sync, texts } = await openOver(
      () => () => Promise.reject(troubled('changed')),
    );
    expect(await sync()).toEqual({ kind: 'troubled', trouble: 'changed' });
    expect(mailbox.calls.filter((call) => call === 'load')).toHaveLength(5);
    expect(texts()).toBe('1');
  });

  test('of which nobody heard is looked for, and told as done where it was', async () => {
    const { sync, filed } = await openOver((under) => async (text, version) => {
      await under.save(text, version);
      throw troubled('unconfirmed');
    });
    expect(await sync()).toMatchObject({ kind: 'synced', went: { written: 1, deleted: 0 } });
    expect(filed()).toBe('1');
  });

  test('of which nobody heard is made again where it was not done', async () => {
    let isFirst = true;
    const { sync, filed } = await openOver((under) => (text, version) => {
      if (!isFirst) return under.save(text, version);
      isFirst = false;
      return Promise.reject(troubled('unconfirmed'));
    });
    expect(await sync()).toMatchObject({ kind: 'synced', went: { written: 1 } });
    expect(filed()).toBe('1');
  });

  test('of which nobody hears even then stays in doubt', async () => {
    const { mailbox, settings, sync } = await openOver(() => () => {
      mailbox.troubles.set('load', 'offline');
      return Promise.reject(troubled('unconfirmed'));
    });
    expect(await sync()).toEqual({ kind: 'troubled', trouble: 'unconfirmed' });
    expect(settings.get('templateSync')).toBeUndefined();
  });
});

test.each(['no-room', 'timed-out'] as const)(
  'a mailbox that answers %s is left as it is, and what is in the file stays',
  async (code) => {
    const { outlook, mailbox, sync, texts, filed } = await openPane(template('a', '1'));
    mailbox.file = { text: fileWith(template('b', '2')), version: 'theirs' };
    outlook.settingsFault = code;
    expect(await sync()).toEqual({ kind: code === 'no-room' ? 'no-room' : 'not-kept' });
    expect([texts(), filed()]).toEqual(['1', '1 2']);
    outlook.settingsFault = false;
    expect(await sync()).toMatchObject({ kind: 'synced', came: { written: 1 } });
    expect(texts()).toBe('1 2');
  },
);

test('what is changed here while the file is saved stays, and is told apart from theirs the next time', async () => {
  const { mailbox, settings, sync, texts, filed } = await openPane(
    template('a', '1'),
    template('b', '1', 1),
  );
  await sync();
  mailbox.file = {
    text: fileWith(template('a', 'theirs'), template('b', 'theirs')),
    version: 'theirs',
  };
  // Between reading what is here and writing it.
  const changeAll = settings.changeAll.bind(settings);
  let isFirst = true;
  Object.assign(settings, {
    changeAll: async (changes: Parameters<typeof changeAll>[0]) => {
      if (isFirst) {
        isFirst = false;
        await saveTemplates(settings, [template('a', 'mine')]);
      }
      return changeAll(changes);
    },
  });
  expect(await sync()).toMatchObject({ kind: 'synced' });
  expect([texts(), filed()]).toEqual(['mine theirs', 'theirs theirs']);
  expect(await sync()).toMatchObject({
    kind: 'undecided',
    conflicts: [{ here: { text: 'mine' }, there: { text: 'theirs' } }],
  });
});

test('a file that is old by the time it comes, as another pane has synced meanwhile, takes nothing back', async () => {
  const { outlook, settings, sync, texts, filed } = await openPane(template('a', '1'));
  await sync();
  await saveTemplates(settings, [template('a', '2'), template('b', '2', 1)]);
  const { templateSync } = outlook;
  let isFirst = true;
  const slow: TemplateSync = {
    save: (text, version) => templateSync.save(text, version),
    load: async () => {
      const found = await templateSync.load();
      if (isFirst) await sync();
      isFirst = false;
      return found;
    },
  };
  expect(await sync([], slow)).toMatchObject({ kind: 'synced' });
  expect([texts(), filed()]).toEqual(['2 2', '2 2']);
});

test('more than a file takes is not written', async () => {
  const { mailbox, sync, texts } = await openPane(template('a', '1'));
  const many = Array.from({ length: 200 }, (_, index) => template(`b${index}`, '2'));
  mailbox.file = { text: fileWith(...many), version: 'theirs' };
  const before = mailbox.file;
  expect(await sync()).toEqual({ kind: 'too-much' });
  expect(mailbox.file).toBe(before);
  expect(texts()).toBe('1');
});

const hostile = (members: string) =>
  `{"version":1,"templates":[{${members}"name":"x","scenario":"none","response":"decline","text":"x"}]}`;

test.each([
  ['a deep one', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['a huge one', `"${'a'.repeat(600_000)}"`],
  ['a list of the wrong type', '{"version":1,"templates":{"length":1}}'],
  ['the members of every prototype', '{"version":1,"templates":[],"__proto__":{"polluted":1}}'],
  ['an id of every prototype', hostile('"id":"__proto__",')],
  ['an id that is no text', hostile('"id":7,')],
  ['an id that leads elsewhere', hostile('"id":"a:b/../c",')],
  ['a later version', '{"version":2,"templates":[]}'],
  ['nothing', ''],
])('a file with %s is not taken and not written over', async (_what, text) => {
  const { mailbox, outlook, sync } = await openPane(template('a', '1'));
  mailbox.file = { text, version: 'theirs' };
  const before = [...outlook.kept];
  expect(await sync()).toMatchObject({ kind: 'foreign', text });
  expect([...outlook.kept]).toEqual(before);
  expect(mailbox.file).toEqual({ text, version: 'theirs' });
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

/** What a person does at one of two panes, and what becomes of each save meanwhile. */
const acts = fc.array(
  fc.record({
    act: fc.constantFrom('add' as const, 'change' as const, 'change' as const, 'delete' as const),
    /** How often others may go on before. */
    pause: fc.nat(8),
  }),
  { maxLength: 6 },
);
const saves = fc.infiniteStream(fc.constantFrom('done', 'done', 'done but not heard of', 'lost'));
const fateOf = (fates: Iterator<string, unknown>) => fates.next().value;
const commits = fc.infiniteStream(fc.constantFrom(true, true, false));

test('however the syncs of two panes meet, nothing that a person last wrote is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.tuple(acts, acts),
      fc.constantFrom(1, 2),
      saves,
      commits,
      async (scheduler, scripts, mailboxes, save, commit) => {
        const wait = () => scheduler.schedule(Promise.resolve());
        let isCalm = false;
        let filed: { text: string; version: string } | null = null;
        let versions = 0;
        const templateSync: TemplateSync = {
          load: async () => {
            await wait();
            const found = filed;
            await wait();
            return found;
          },
          save: async (text, version) => {
            await wait();
            const fate = isCalm ? 'done' : fateOf(save);
            if (fate === 'lost') throw troubled('unconfirmed');
            if ((filed?.version ?? null) !== version) throw troubled('changed');
            versions += 1;
            filed = { text, version: String(versions) };
            if (fate !== 'done') throw troubled('unconfirmed');
            return filed.version;
          },
        };
        const stores = Array.from({ length: mailboxes }, () => settingsOf());
        const full: PortError = Object.assign(new Error('full'), {
          code: 'no-room' as const,
          api: '',
        });
        const panes = scripts.map((script, index) => {
          const store = stores[index % mailboxes] ?? settingsOf();
          const settings = {
            ...new InMemoryOutlook({ kind: 'none' }).settings,
            ...store,
            changeAll: async (changes: Parameters<typeof store.changeAll>[0]) => {
              await wait();
              if (!isCalm && !commit.next().value) throw full;
              await store.changeAll(changes);
            },
          };
          return { store, settings, script };
        });

        const replaced = new Set<string>();
        const written = new Set<string>();
        const write = async (
          store: (typeof stores)[number],
          act: 'add' | 'change' | 'delete',
        ): Promise<void> => {
          const [known] = templatesIn(store).templates;
          const text = `t${String(written.size)}`;
          if (act === 'add' || known === undefined) {
            written.add(text);
            await saveTemplates(store, [template(`n${String(written.size)}`, text)]);
            return;
          }
          replaced.add(known.text);
          if (act === 'delete') return removeTemplate(store, known.id);
          written.add(text);
          return saveTemplates(store, [{ ...known, text }]);
        };
        const syncOnce = async ({ settings }: (typeof panes)[number]) => {
          let decisions: readonly Decision[] = [];
          for (;;) {
            const outcome = await syncTemplates(
              { templateSync, settings, now: () => NOW, file },
              decisions,
            );
            if (outcome.kind !== 'undecided') return outcome;
            const decided = outcome.conflicts.map((conflict): Decision => {
              const one = conflict.here ? 'here' : 'there';
              return { ...conflict, keep: conflict.here && conflict.there ? 'both' : one };
            });
            decisions = [...decisions, ...decided];
          }
        };

        // Both begin with one that they share.
        isCalm = true;
        for (const store of stores.slice(0, 1)) await write(store, 'add');
        for (const pane of panes) await scheduler.waitFor(syncOnce(pane));
        isCalm = false;
        const run = panes.flatMap((pane) => [
          (async () => {
            for (const { act, pause } of pane.script) {
              for (let count = 0; count <= pause; count += 1) await wait();
              await write(pane.store, act);
            }
          })(),
          (async () => {
            for (let count = 0; count < 3; count += 1) await syncOnce(pane);
          })(),
        ]);
        await scheduler.waitFor(Promise.all(run));
        isCalm = true;
        for (const pane of [...panes, ...panes])
          expect(await scheduler.waitFor(syncOnce(pane))).toMatchObject({ kind: 'synced' });

        const lists = [
          ...stores.map((store) =>
            templatesIn(store)
              .templates.map(({ text }) => text)
              .sort(),
          ),
          textsIn((filed as { text: string } | null)?.text ?? fileWith())
            .split(' ')
            .filter((text) => text !== '')
            .sort(),
        ];
        for (const list of lists) expect(list).toEqual(lists[0]);
        const lost = [...written].filter(
          (text) => !replaced.has(text) && !lists[0]?.includes(text),
        );
        expect(lost).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
