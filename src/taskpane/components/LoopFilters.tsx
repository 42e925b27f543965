import { kindsOf, LOOP_STATES, type LoopFilter } from '../../core';
import type { OpenLoop } from '../../core/mailbox-ports';
import { mailboxStrings } from '../mailbox-strings';
import { kindName } from '../suggestion-words';
import { Choice } from './Choice';
import { TextField } from './TextField';

type LoopFiltersProps = {
  readonly loops: readonly OpenLoop[];
  readonly filter: LoopFilter;
  readonly onFilter: (filter: LoopFilter) => void;
};

/** Words, a kind and an age to look for. */
export function LoopFilters({ loops, filter, onFilter }: LoopFiltersProps) {
  const words = mailboxStrings.openLoops;
  const kinds = kindsOf(loops);
  return (
    <>
      <TextField
        label={words.search}
        value={filter.words}
        onChange={(typed) => {
          onFilter({ ...filter, words: typed });
        }}
      />
      <Choice
        label={words.kind}
        value={filter.scenario}
        onChange={(value) => {
          const scenario = kinds.find((kind) => kind === value) ?? 'any';
          onFilter({ ...filter, scenario });
        }}
      >
        <option value="any">{words.anyKind}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindName(kind) ?? words.noKind}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.age}
        value={filter.state}
        onChange={(value) => {
          const state = LOOP_STATES.find((each) => each === value) ?? 'any';
          onFilter({ ...filter, state });
        }}
      >
        <option value="any">{words.anyAge}</option>
        {LOOP_STATES.map((state) => (
          <option key={state} value={state}>
            {words.states[state]}
          </option>
        ))}
      </Choice>
    </>
  );
}
