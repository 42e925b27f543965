import type { PhraseList } from './text/phrases';

/** In the order in which the product lists them. */
export type ScenarioId =
  | 'recruiter-outreach'
  | 'job-offer'
  | 'candidate'
  | 'networking-request'
  | 'collaboration'
  | 'sales-pitch'
  | 'meeting-invite'
  | 'favour-request'
  | 'follow-up-nudge'
  | 'harassment'
  | 'scam-spam'
  | 'exploitative';

export type ResponseId =
  'decline' | 'withdraw' | 'close' | 'boundary' | 'step-back' | 'repair' | 'no-reply';

/** A fact of the message that a draft may name; `neutral` stands where the fact is not certain. */
export type Slot = { readonly label: string; readonly neutral: string };

/**
 * One reason to see a scenario in a message. Cues of one group say the same thing, so only the
 * heaviest of a group counts. Weights add up; `suggest.ts` says which sum is enough.
 */
export type Cue = {
  /** What the words do, as the pane says it: “names a vacant role”. */
  readonly says: string;
  readonly group: string;
  readonly weight: number;
  readonly phrases: PhraseList;
};

/**
 * The sentences of a draft, the first two before anything else. Each part has one text or several
 * that mean the same; `{slot}` names a slot of the scenario.
 */
export type DraftParts = {
  /** Thanks, or for a boundary nothing. */
  readonly opening?: readonly string[];
  readonly decision: { readonly direct: readonly string[]; readonly softened: readonly string[] };
  readonly closing: readonly string[];
};

export type DraftedResponse = Exclude<ResponseId, 'no-reply'>;

export type Scenario<Id extends ScenarioId = ScenarioId> = {
  readonly id: Id;
  readonly title: string;
  /** The first is the default; `no-reply` first means that no reply is owed. */
  readonly responses: readonly ResponseId[];
  readonly cues: readonly Cue[];
  /** A group of cues without which the scenario is not suggested: what asks something of the reader. */
  readonly needs?: string;
  /** Comes by bulk mail as well, so that a way to unsubscribe does not speak against it. */
  readonly inBulk?: true;
  readonly slots: Readonly<Record<string, Slot>>;
  readonly drafts: { readonly [Response in DraftedResponse]?: DraftParts };
};

/** @throws {RangeError} when a response that needs a draft has none */
export function defineScenario<const Id extends ScenarioId>(
  definition: Scenario<Id>,
): Scenario<Id> {
  for (const response of definition.responses) {
    if (response !== 'no-reply' && !definition.drafts[response]) {
      throw new RangeError(`${definition.id} lists ${response} and has no draft for it`);
    }
  }
  return definition;
}
