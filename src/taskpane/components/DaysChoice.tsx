import { LOOK_BACK } from '../hooks/use-open-loops';
import { mailboxStrings } from '../mailbox-strings';
import { Choice } from './Choice';

type DaysChoiceProps = { readonly days: number; readonly onDays: (days: number) => void };

/** How far to look back. */
export function DaysChoice({ days, onDays }: DaysChoiceProps) {
  const words = mailboxStrings.openLoops.start;
  return (
    <Choice
      label={words.days}
      value={String(days)}
      onChange={(value) => {
        onDays(Number(value));
      }}
    >
      {LOOK_BACK.map((each) => (
        <option key={each} value={each}>
          {words.choice(each)}
        </option>
      ))}
    </Choice>
  );
}
