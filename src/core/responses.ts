import { isSafety, type ResponseId, type Scenario, type ScenarioId } from './scenario';
import { scenarios } from './scenarios';

/** What is named where no kind of request is known. */
export const NEUTRAL_ABOUT = 'your message';

/**
 * The responses to a scenario, the default first. Stepping back, and repairing a silence, fit every kind of
 * request; where safety is at stake only what the scenario lists.
 */
export function responsesTo(id: ScenarioId | 'none'): readonly ResponseId[] {
  const unit: Scenario | undefined = scenarios.find((scenario) => scenario.id === id);
  const listed: readonly ResponseId[] = unit?.responses ?? ['decline'];
  if (isSafety(id)) return listed;
  return [...new Set([...listed, 'step-back', 'repair'] as const)];
}
