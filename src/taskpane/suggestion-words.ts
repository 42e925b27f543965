import { scenarioTable, type ScenarioId } from '../core';
import { strings } from './strings';

export function scenarioTitle(scenario: ScenarioId | 'none'): string {
  return scenarioTable.find(({ id }) => id === scenario)?.title ?? strings.suggestion.none;
}

/** `null` where no kind was recognised. */
export function kindName(scenario: ScenarioId | 'none'): string | null {
  return scenario === 'none' ? null : scenarioTitle(scenario);
}

/** A confidence in words: nine in ten, two in three, or less. */
export function likelihood(confidence: number): string {
  const { high, fair, low } = strings.suggestion.likelihood;
  if (confidence >= 0.9) return high;
  return confidence >= 2 / 3 ? fair : low;
}
