import type { SettingsStore } from './ports';
import { isRecord } from './records';
import { kindOf } from './responses';
import type { ResponseId, ScenarioId } from './scenario';

/** Words of the user’s own for a kind of message and an answer to it; they may hold placeholders. */
export type TemplateText = {
  readonly name: string;
  readonly scenario: ScenarioId | 'none';
  readonly response: Exclude<ResponseId, 'no-reply'>;
  readonly text: string;
};

export type Template = TemplateText & {
  readonly id: string;
  /** Templates come in the order of this. */
  readonly place: number;
};

type Kind = { readonly scenario: ScenarioId | 'none'; readonly response: ResponseId };

/** Characters that a person still reads as a name, and as a reply: our own figures. */
export const LONGEST_NAME = 80;
export const LONGEST_TEXT = 5000;

const PREFIX = 'template:';
const LAST = 'lastTemplates';
const VERSION = 1;

type Settings = Pick<SettingsStore, 'get' | 'names' | 'change' | 'changeAll'>;

/** The templates that the mailbox keeps, in their order; `unknown` of them are of a later version, and stay as they are. */
export function templatesIn(settings: Pick<Settings, 'get' | 'names'>): {
  readonly templates: readonly Template[];
  readonly unknown: number;
} {
  const names = settings.names().filter((name) => name.startsWith(PREFIX));
  const templates = names
    .map((name) => readTemplate(name.slice(PREFIX.length), settings.get(name)))
    .filter((template) => template !== null)
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
  return { templates, unknown: names.length - templates.length };
}

/**
 * Keeps templates, all of them or none. Rejects with a `PortError`, `no-room` where the mailbox is full.
 *
 * @throws {RangeError} for a name or a text that is empty or too long
 */
export function saveTemplates(settings: Settings, templates: readonly Template[]): Promise<void> {
  for (const { name, text } of templates) {
    if (!isFilled(name, LONGEST_NAME) || !isFilled(text, LONGEST_TEXT))
      throw new RangeError('A template has a name and a text, neither of them too long.');
  }
  return settings.changeAll(
    new Map(
      templates.map((template) => [templateEntry(template.id), () => writeTemplate(template)]),
    ),
  );
}

/** Rejects with a `PortError` when the mailbox did not take it. */
export function removeTemplate(settings: Settings, id: string): Promise<void> {
  return settings.change(templateEntry(id), () => undefined);
}

/** The name of the setting that keeps a template. */
export function templateEntry(id: string): string {
  return `${PREFIX}${id}`;
}

/** What that setting keeps; `null` for what is no template, or is one of a later version. */
export function readTemplate(id: string, value: unknown): Template | null {
  if (!isRecord(value) || value['v'] !== VERSION) return null;
  const { name, text, place, scenario, response } = value;
  const kind = templateKindOf({ scenario, response });
  if (typeof name !== 'string' || typeof text !== 'string' || typeof place !== 'number')
    return null;
  return kind && { id, name, text, place, ...kind };
}

/** A value for `readTemplate`. */
export function writeTemplate({
  name,
  scenario,
  response,
  text,
  place,
}: Template): Readonly<Record<string, unknown>> {
  return { v: VERSION, name, scenario, response, text, place };
}

/** A place behind all others. */
export function lastPlace(templates: readonly Template[]): number {
  return templates.reduce((place, template) => Math.max(place, template.place + 1), 0);
}

/**
 * Changes places with the neighbour, as both are by then; nothing where there is none. Rejects with a
 * `PortError` when the mailbox did not take it.
 */
export function moveTemplate(settings: Settings, id: string, by: 1 | -1): Promise<void> {
  const { templates } = templatesIn(settings);
  const at = templates.findIndex((template) => template.id === id);
  const [one, other] = [templates[at], templates[at + by]];
  if (!one || !other) return Promise.resolve();
  // Two clients may have given the same place to both.
  const isSame = one.place === other.place;
  return settings.changeAll(
    new Map([
      [templateEntry(one.id), placedAt(isSame ? one.place + by : other.place)],
      [templateEntry(other.id), placedAt(one.place)],
    ]),
  );
}

/** Whatever else of a template has been changed meanwhile stays. */
function placedAt(place: number): (value: unknown) => unknown {
  return (value) => (isRecord(value) ? { ...value, place } : value);
}

/** Which template the user took last for a kind of message and an answer; null where it is gone. */
export function lastUsed(settings: Pick<Settings, 'get' | 'names'>, kind: Kind): Template | null {
  try {
    const kept = settings.get(LAST);
    const id = isRecord(kept) ? kept[kindName(kind)] : undefined;
    return templatesIn(settings).templates.find((template) => template.id === id) ?? null;
  } catch {
    // A client without settings has none.
    return null;
  }
}

/** Rejects with a `PortError` when the mailbox did not take it. */
export function noteUse(settings: Settings, kind: Kind, id: string): Promise<void> {
  return settings.change(LAST, (kept) => ({ ...(isRecord(kept) && kept), [kindName(kind)]: id }));
}

/** Whether there is such a kind of message, and such an answer to it that can be written down. */
export function isKind(values: { scenario: unknown; response: unknown }): boolean {
  return templateKindOf(values) !== null;
}

function templateKindOf({
  scenario,
  response,
}: {
  scenario: unknown;
  response: unknown;
}): Pick<Template, 'scenario' | 'response'> | null {
  const kind = kindOf(scenario, response);
  if (kind === null || kind.response === 'no-reply') return null;
  return { scenario: kind.scenario, response: kind.response };
}

function kindName({ scenario, response }: Kind): string {
  return `${scenario} ${response}`;
}

function isFilled(text: string, longest: number): boolean {
  return text.trim() !== '' && text.length <= longest;
}
