import { Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ResponseId } from '../../core';
import { explains, WORDINGS, type Wishes } from '../state/reply';
import { strings } from '../strings';
import { Choice } from './Choice';
import { Disclosure } from './Disclosure';
import { TextField } from './TextField';

type DraftOptionsProps = {
  readonly response: ResponseId;
  readonly wishes: Wishes;
  readonly onWish: (wishes: Wishes) => void;
  readonly onRemind: (day: string) => void;
};

const useStyles = makeStyles({
  told: { ...typographyStyles.body1, margin: 0, ':empty': { display: 'none' } },
  remind: { alignSelf: 'start' },
});

const DOORS = ['closed', 'until', 'condition'] as const;

/** What the user may set about the draft; none of it is required. A boundary gives no reason and points nowhere. */
export function DraftOptions({ response, wishes, onWish, onRemind }: DraftOptionsProps) {
  const styles = useStyles();
  const words = strings.options;
  const hasReason = explains(response);
  const set = <Name extends keyof Wishes>(name: Name) => ({
    label: words[name],
    value: wishes[name],
    onChange: (value: string) => {
      onWish({ ...wishes, [name]: value });
    },
  });
  return (
    <Disclosure summary={words.heading}>
      <Choice {...set('wording')}>
        {WORDINGS.map((wording) => (
          <option key={wording} value={wording}>
            {words.wordings[wording]}
          </option>
        ))}
      </Choice>
      <Choice {...set('door')}>
        {DOORS.map((door) => (
          <option key={door} value={door}>
            {words.doors[door]}
          </option>
        ))}
      </Choice>
      {wishes.door === 'until' && <TextField {...set('until')} type="date" />}
      {wishes.door === 'condition' && <TextField {...set('condition')} />}
      <p role="status" className={styles.told}>
        {wishes.door !== 'closed' && wishes[wishes.door].trim() === ''
          ? words.stillClosed[wishes.door]
          : ''}
      </p>
      {wishes.door === 'until' && wishes.until !== '' && (
        <Button
          size="small"
          className={styles.remind}
          onClick={() => {
            onRemind(wishes.until);
          }}
        >
          {words.reminder.offer}
        </Button>
      )}
      {hasReason && <TextField {...set('reason')} />}
      {hasReason && <TextField {...set('referral')} />}
      <TextField {...set('signOff')} />
    </Disclosure>
  );
}
