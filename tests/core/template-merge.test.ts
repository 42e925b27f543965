import fc from 'fast-check';
import { LONGEST_NAME } from '../../src/core';
import {
  changesBetween,
  identified,
  marksOf,
  mergeTemplates,
  type Decision,
  type SyncedTemplate,
} from '../../src/core/template-merge';

const template = (id: string, text: string, name = 'A no'): SyncedTemplate => ({
  id,
  name,
  scenario: 'none',
  response: 'decline',
  text,
});

/** Few ids and few texts, so that both sides meet. */
const list = fc.uniqueArray(
  fc
    .record({ id: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.constantFrom('1', '2', '3') })
    .map(({ id, text }) => template(id, text)),
  { selector: ({ id }) => id },
);
const all = fc.record({ both: list, here: list, there: list });

const merge = (
  both: readonly SyncedTemplate[],
  here: readonly SyncedTemplate[],
  there: readonly SyncedTemplate[],
  decisions: readonly Decision[] = [],
) => mergeTemplates({ base: marksOf(both), here, there, decisions });

const sorted = (templates: readonly SyncedTemplate[]) =>
  [...templates].sort((one, other) => (one.id < other.id ? -1 : 1));
const idOf = ({ here, there }: { here: SyncedTemplate | null; there: SyncedTemplate | null }) =>
  (here ?? there)?.id;

describe('a merge', () => {
  it('gives what is there where nothing was changed here, and what is here where nothing was there', () => {
    fc.assert(
      fc.property(list, list, (both, other) => {
        const came = merge(both, both, other);
        expect(came.conflicts).toEqual([]);
        expect(sorted(came.merged)).toEqual(sorted(other));
        const went = merge(both, other, both);
        expect(went).toEqual({ merged: other, conflicts: [] });
      }),
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(all, ({ both, here, there }) => {
        const { merged, conflicts } = merge(both, here, there);
        fc.pre(conflicts.length === 0);
        const done = { merged, conflicts: [] };
        expect(merge(both, merged, there)).toEqual(done);
        expect(merge(both, merged, merged)).toEqual(done);
        expect(merge(merged, merged, merged)).toEqual(done);
      }),
    );
  });

  it('is the same from either side, but for the order', () => {
    fc.assert(
      fc.property(all, ({ both, here, there }) => {
        const one = merge(both, here, there);
        const other = merge(both, there, here);
        expect(sorted(one.merged)).toEqual(sorted(other.merged));
        const turned = other.conflicts.map((each) => ({ here: each.there, there: each.here }));
        expect(new Set(one.conflicts)).toEqual(new Set(turned));
      }),
    );
  });

  it('loses nothing without a conflict, but what was deleted or replaced on the other side', () => {
    fc.assert(
      fc.property(all, ({ both, here, there }) => {
        const { merged, conflicts } = merge(both, here, there);
        const has = (some: readonly SyncedTemplate[], { id, text }: SyncedTemplate) =>
          some.some((each) => each.id === id && each.text === text);
        const inConflict = new Set(conflicts.map(idOf));
        for (const each of [...here, ...there]) {
          if (has(merged, each) || inConflict.has(each.id)) continue;
          // What both had, and one side has no longer.
          expect(has(both, each)).toBe(true);
          expect(has(here, each) && has(there, each)).toBe(false);
        }
        for (const { id } of merged) expect(inConflict.has(id)).toBe(false);
      }),
    );
  });

  it('keeps the order of what is here, and puts what is new behind it', () => {
    const here = [template('b', '1'), template('a', '1')];
    const there = [template('c', '1'), template('a', '2'), template('b', '1')];
    const { merged } = merge(here, here, there);
    expect(merged.map(({ id, text }) => id + text)).toEqual(['b1', 'a2', 'c1']);
  });

  it.each([
    ['both changed', template('a', '2'), template('a', '3')],
    ['changed here and deleted there', template('a', '2'), null],
    ['deleted here and changed there', null, template('a', '2')],
    ['new on both sides under one id', template('z', '2'), template('z', '3')],
  ])('leaves to the user what was %s', (_what, here, there) => {
    const both = [template('a', '1')];
    const [ours, theirs] = [here ? [here] : [], there ? [there] : []];
    const { merged, conflicts } = merge(both, ours, theirs);
    expect(conflicts).toContainEqual({ here, there });
    expect(merged).toEqual([]);
    const decided = (keep: Decision['keep']) =>
      merge(both, ours, theirs, [{ here, there, keep } as Decision]);
    expect(decided('here')).toEqual({ merged: ours, conflicts: [] });
    expect(decided('there')).toEqual({ merged: theirs, conflicts: [] });
    const kept = decided('both').merged.map(({ text }) => text);
    expect(kept).toEqual([...ours, ...theirs].map(({ text }) => text));
  });

  it('tells two that are kept by name and id, and does not mend a name into half a character', () => {
    const long = `${'x'.repeat(LONGEST_NAME - 5)}😀${'y'.repeat(3)}`;
    const [here, there] = [template('a', '1', long), template('a', '2', long)];
    const decisions: Decision[] = [{ here, there, keep: 'both' }];
    const { merged } = merge([], [here], [there], decisions);
    const [first, second] = merged;
    expect(first).toEqual(here);
    expect(second?.name).toBe(`${'x'.repeat(LONGEST_NAME - 5)} (2)`);
    expect(second?.id).toMatch(/^[0-9a-z]+(-[0-9a-z]+)*$/);
    // Where the file has both already, nothing is added once more.
    expect(merge([], [here], merged, decisions)).toEqual({ merged, conflicts: [] });
  });

  it('takes no decision for words that it was not made for', () => {
    const [here, there] = [template('a', '1'), template('a', '2')];
    const decisions: Decision[] = [{ here, there, keep: 'here' }];
    const later = template('a', '3');
    expect(merge([], [here], [later], decisions).conflicts).toEqual([{ here, there: later }]);
    expect(merge([], [later], [there], decisions).conflicts).toEqual([{ here: later, there }]);
  });
});

describe('templates without an id', () => {
  const { id: _id, ...words } = template('', '1');

  it('are those of the same words here, and new ones otherwise', () => {
    const here = [template('a', '1')];
    expect(identified([words], here)).toEqual(here);
    const [other] = identified([{ ...words, text: '2' }], here);
    expect(other?.id).not.toBe('a');
    expect(identified([{ ...words, text: '2' }], here)).toEqual([other]);
  });

  it('never share one, whatever a person wrote into the file', () => {
    const some = fc.array(
      fc.record(
        { id: fc.constantFrom('a', 'b'), text: fc.constantFrom('1', '2') },
        { requiredKeys: ['text'] },
      ),
    );
    fc.assert(
      fc.property(some, list, (written, here) => {
        const found = identified(
          written.map((each) => ({ ...words, ...each })),
          here,
        );
        expect(new Set(found.map(({ id }) => id)).size).toBe(written.length);
        expect(found.map(({ text }) => text)).toEqual(written.map(({ text }) => text));
      }),
    );
  });
});

test('changes are counted by what is written and what goes', () => {
  const before = [template('a', '1'), template('b', '1'), template('c', '1')];
  const after = [template('c', '1'), template('a', '2'), template('d', '1')];
  expect(changesBetween(before, after)).toEqual({ written: 2, deleted: 1 });
});
