import { isSafety, type ResponseId, type ScenarioId } from './scenario';
import { scenarioTable } from './scenario-table';

/** A kind of message and an answer to it, of values that may be anything; `null` where there are no such. */
export function kindOf(
  scenario: unknown,
  response: unknown,
): { readonly scenario: ScenarioId | 'none'; readonly response: ResponseId } | null {
  const id = ['none' as const, ...scenarioTable.map((unit) => unit.id)].find(
    (each) => each === scenario,
  );
  const answer = id && responsesTo(id).find((each) => each === response);
  return id && answer ? { scenario: id, response: answer } : null;
}

/** What is named where no kind of request is known. */
export const NEUTRAL_ABOUT = 'your message';

/**
 * The responses to a scenario, the default first. Stepping back, and repairing a silence, fit every kind of
 * request; where safety is at stake only what the scenario lists.
 */
export function responsesTo(id: ScenarioId | 'none'): readonly ResponseId[] {
  const unit = scenarioTable.find((scenario) => scenario.id === id);
  const listed: readonly ResponseId[] = unit?.responses ?? ['decline'];
  if (isSafety(id)) return listed;
  return [...new Set([...listed, 'step-back', 'repair'] as const)];
}
