import type { TemplateText } from './templates';
import { LONGEST_NAME } from './templates';
import { hashOf } from './text/hash';

/** A template as it is told apart in two places; its place in the order is where it stands. */
export type SyncedTemplate = TemplateText & { readonly id: string };

/** By id, a mark of the words of each template: the same for the same words. */
export type Marks = ReadonlyMap<string, string>;

/** Changed differently in both places, or changed in one and deleted (`null`) in the other. */
export type Conflict =
  | { readonly here: SyncedTemplate; readonly there: SyncedTemplate | null }
  | { readonly here: SyncedTemplate | null; readonly there: SyncedTemplate };

export type Keep = 'here' | 'there' | 'both';

/** What the user said of a conflict. It holds for these words alone, and not for what is written later. */
export type Decision = Conflict & { readonly keep: Keep };

export type Merge = {
  /** In the order of what is here, what is new behind it; without what is in conflict. */
  readonly merged: readonly SyncedTemplate[];
  readonly conflicts: readonly Conflict[];
};

/**
 * Brings two lists of templates together, each with ids of its own, by what both had at the last sync.
 * What is only in one and was not in both is new; what is gone from one and unchanged in the other goes.
 */
export function mergeTemplates({
  base,
  here,
  there,
  decisions = [],
}: {
  readonly base: Marks;
  readonly here: readonly SyncedTemplate[];
  readonly there: readonly SyncedTemplate[];
  readonly decisions?: readonly Decision[];
}): Merge {
  const ours = byId(here);
  const theirs = byId(there);
  const taken = new Set([...ours.keys(), ...theirs.keys(), ...base.keys()]);
  const merged: SyncedTemplate[] = [];
  const seconds: SyncedTemplate[] = [];
  const conflicts: Conflict[] = [];
  const keep = (template: SyncedTemplate | null) => {
    if (template) merged.push(template);
  };
  for (const id of new Set([...ours.keys(), ...theirs.keys()])) {
    const our = ours.get(id) ?? null;
    const their = theirs.get(id) ?? null;
    const [ourMark, theirMark, both] = [markOf(our), markOf(their), base.get(id) ?? null];
    if (ourMark === theirMark || theirMark === both) keep(our);
    else if (ourMark === both) keep(their);
    else {
      const conflict = { here: our, there: their } as Conflict;
      switch (decisions.find((decision) => isOn(decision, conflict))?.keep) {
        case 'here':
          keep(our);
          break;
        case 'there':
          keep(their);
          break;
        case 'both':
          keep(our ?? their);
          if (our && their) seconds.push(asSecond(their, taken));
          break;
        case undefined:
          conflicts.push(conflict);
      }
    }
  }
  return { merged: [...merged, ...seconds], conflicts };
}

/** Whether a decision was made on exactly this conflict. */
export function isOn(decision: Decision, { here, there }: Conflict): boolean {
  const isSame = (one: SyncedTemplate | null, other: SyncedTemplate | null) =>
    one?.id === other?.id && markOf(one) === markOf(other);
  return isSame(decision.here, here) && isSame(decision.there, there);
}

/** What is compared at the next sync, some thirty characters for each template. */
export function marksOf(templates: readonly SyncedTemplate[]): Marks {
  return new Map(templates.map((template) => [template.id, wordsMark(template)]));
}

/** How many templates were written and how many went, from one list to another. */
export function changesBetween(
  before: readonly SyncedTemplate[],
  after: readonly SyncedTemplate[],
): { readonly written: number; readonly deleted: number } {
  const [from, to] = [marksOf(before), marksOf(after)];
  return {
    written: after.filter(({ id }) => from.get(id) !== to.get(id)).length,
    deleted: before.filter(({ id }) => !to.has(id)).length,
  };
}

/**
 * Gives an id to each template that a person wrote down without one, or with that of another: the id of
 * the same words here, where the list does not hold it yet.
 */
export function identified(
  templates: readonly (TemplateText & { readonly id?: string })[],
  here: readonly SyncedTemplate[],
): readonly SyncedTemplate[] {
  const named = new Set(templates.map(({ id }) => id));
  const taken = new Set([...here.map(({ id }) => id), ...named]);
  const seen = new Set<string | undefined>([undefined]);
  return templates.map((template) => {
    let { id } = template;
    if (id === undefined || seen.has(id)) {
      const mark = wordsMark(template);
      const same = here.find((each) => !named.has(each.id) && wordsMark(each) === mark);
      id = same?.id ?? freeId(mark, taken);
      named.add(id);
    }
    seen.add(id);
    return { ...template, id };
  });
}

function markOf(template: TemplateText | null): string | null {
  return template && wordsMark(template);
}

/** Two hashes: in one alone two texts out of some thousands may agree by chance. */
function wordsMark({ name, scenario, response, text }: TemplateText): string {
  const words = JSON.stringify([name, scenario, response, text]);
  return `${base36(words)}${base36(`\n${words}`)}`;
}

function base36(words: string): string {
  return (hashOf(words) >>> 0).toString(36);
}

const SECOND = ' (2)';

function asSecond(template: SyncedTemplate, taken: Set<string | undefined>): SyncedTemplate {
  const name = template.name
    .slice(0, LONGEST_NAME - SECOND.length)
    // Half a character would be left of one that takes two units.
    .replace(/[\ud800-\udbff]$/, '');
  const id = freeId(`${template.id} ${wordsMark(template)}`, taken);
  return { ...template, id, name: `${name}${SECOND}` };
}

/** The same for the same words and the same ids that are taken, and then taken too. */
function freeId(words: string, taken: Set<string | undefined>): string {
  for (let count = 1; ; count += 1) {
    const id = `${base36(words)}-${String(count)}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

function byId(templates: readonly SyncedTemplate[]): ReadonlyMap<string, SyncedTemplate> {
  return new Map(templates.map((template) => [template.id, template]));
}
