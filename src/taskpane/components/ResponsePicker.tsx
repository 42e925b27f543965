import { responsesTo, type ResponseId } from '../../core';
import type { Choice as ReplyChoice } from '../state/reply';
import { strings } from '../strings';
import { Choice } from './Choice';

type ResponsePickerProps = {
  readonly choice: ReplyChoice;
  /** Silence is no choice for a mail that is being written. */
  readonly isWritten?: boolean;
  readonly onChoose: (response: ResponseId) => void;
};

/** The ways to answer this kind of message; nothing where there is only one. */
export function ResponsePicker({ choice, isWritten = false, onChoose }: ResponsePickerProps) {
  const responses = responsesTo(choice.scenario).filter((id) => !isWritten || id !== 'no-reply');
  if (responses.length < 2) return null;
  return (
    <Choice
      label={strings.response.label}
      value={choice.response}
      onChange={(value) => {
        const response = responses.find((id) => id === value);
        if (response !== undefined) onChoose(response);
      }}
    >
      {responses.map((id) => (
        <option key={id} value={id}>
          {strings.response.names[id]}
        </option>
      ))}
    </Choice>
  );
}
