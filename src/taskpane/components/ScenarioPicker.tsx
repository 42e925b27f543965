import { scenarioTable, type ScenarioId, type Suggestion } from '../../core';
import { strings } from '../strings';
import { scenarioTitle } from '../suggestion-words';
import { Choice } from './Choice';

type ScenarioPickerProps = {
  readonly suggestion: Suggestion;
  readonly chosen: ScenarioId | 'none';
  readonly onChoose: (scenario: ScenarioId | 'none') => void;
};

/** All kinds of message, the suggested one and its runners-up first. */
export function ScenarioPicker({ suggestion, chosen, onChoose }: ScenarioPickerProps) {
  const words = strings.suggestion;
  const runnersUp = suggestion.alternatives.map(({ scenario }) => scenario);
  const first = [suggestion.scenario, ...runnersUp];
  const others = scenarioTable.filter(({ id }) => !first.includes(id));
  return (
    <Choice
      label={words.kind}
      value={chosen}
      onChange={(value) => {
        onChoose(scenarioTable.find(({ id }) => id === value)?.id ?? 'none');
      }}
    >
      {suggestion.scenario !== 'none' && (
        <option value={suggestion.scenario}>{scenarioTitle(suggestion.scenario)}</option>
      )}
      {runnersUp.length > 0 && (
        <optgroup label={words.runnersUp}>
          {runnersUp.map((id) => (
            <option key={id} value={id}>
              {scenarioTitle(id)}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label={words.otherKinds}>
        {others.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
        <option value="none">{words.noneOption}</option>
      </optgroup>
    </Choice>
  );
}
