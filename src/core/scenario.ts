import type { Fact } from './facts';
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

/** The scenarios in which a friendly no would do harm: no reply is owed, and they go before any other that fits. */
export function isSafety(
  id: ScenarioId | 'none',
): id is 'harassment' | 'scam-spam' | 'exploitative' {
  return id === 'harassment' || id === 'scam-spam' || id === 'exploitative';
}

export type ResponseId =
  'decline' | 'withdraw' | 'close' | 'boundary' | 'step-back' | 'repair' | 'no-reply';

/** What a draft may name; `neutral` stands where the message leaves a doubt about the fact. */
export type Slot = {
  readonly label: string;
  readonly neutral: string;
  /** How the slot reads with the fact for `{fact}`. */
  readonly certain?: { readonly fact: Fact; readonly said: string };
};

/**
 * One reason to see a scenario in a message. Cues of one group say the same thing, so only the
 * heaviest of a group counts. Weights add up; what the sum is worth is learned.
 */
export type Cue = {
  /** What the words do, as the pane says it: “names a vacant role”. */
  readonly says: string;
  readonly group: string;
  readonly weight: number;
  readonly phrases: PhraseList;
  readonly threatens?: true;
};

/** A reason to see a scenario in what is quoted last: a mail of the sender’s own, or the reader’s no. */
export type ThreadCue = {
  readonly says: string;
  readonly group: string;
  readonly weight: number;
  readonly after: 'own mail' | 'no';
};

/**
 * The sentences of a draft. Each part has one text or several that mean the same, any of which goes
 * with any of another part; `{slot}` names a slot of the scenario.
 */
export type DraftParts = {
  /** One sentence, or for a boundary nothing. One that thanks starts with “Thank you”. */
  readonly opening?: { readonly direct: readonly string[]; readonly softened: readonly string[] };
  /** The same words in both wordings; the first sentence says no. */
  readonly decision: readonly string[];
  /** What owns a silence, where the opening does not. */
  readonly owning?: readonly string[];
  /** What softened wording adds after the decision. */
  readonly softening: readonly string[];
  /** True whether the door is closed or not. */
  readonly closing: readonly string[];
  /** What else is said where the door is closed. */
  readonly whenClosed?: readonly string[];
};

export type DraftedResponse = Exclude<ResponseId, 'no-reply'>;

export type Scenario<Id extends ScenarioId = ScenarioId> = {
  readonly id: Id;
  readonly title: string;
  /** The first is the default; `no-reply` first means that no reply is owed. */
  readonly responses: readonly ResponseId[];
  readonly cues: readonly Cue[];
  readonly threadCues?: readonly ThreadCue[];
  /**
   * What the sender waits to hear about, as it is named after “about”. With it a step back can be
   * written, and where there is a decline a repair.
   */
  readonly about?: string;
  readonly slots: Readonly<Record<string, Slot>>;
  readonly drafts: {
    readonly [Response in Exclude<DraftedResponse, 'step-back' | 'repair'>]?: DraftParts;
  };
};

/** @throws {RangeError} when a response that needs a draft has none */
export function defineScenario<const Id extends ScenarioId>(
  definition: Scenario<Id>,
): Scenario<Id> {
  for (const response of definition.responses) {
    if (!canAnswer(definition, response)) {
      throw new RangeError(`${definition.id} lists ${response} and has no draft for it`);
    }
  }
  return definition;
}

function canAnswer({ about, drafts }: Scenario, response: ResponseId): boolean {
  if (response === 'no-reply') return true;
  if (response === 'step-back') return about !== undefined;
  if (response === 'repair') return about !== undefined && drafts.decline !== undefined;
  return drafts[response] !== undefined;
}
