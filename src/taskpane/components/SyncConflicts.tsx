import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Conflict, Keep } from '../../core/template-merge';
import { mailboxStrings } from '../mailbox-strings';
import { SyncConflict } from './SyncConflict';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  text: { ...typographyStyles.body1, margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type SyncConflictsProps = {
  readonly conflicts: readonly Conflict[];
  readonly decisionOn: (conflict: Conflict) => Keep | null;
  readonly onDecide: (conflict: Conflict, keep: Keep) => void;
  readonly onSync: () => void;
  readonly onLeave: () => void;
};

/** What was changed in both places, for the user to decide. */
export function SyncConflicts({
  conflicts,
  decisionOn,
  onDecide,
  onSync,
  onLeave,
}: SyncConflictsProps) {
  const styles = useStyles();
  const words = mailboxStrings.templateSync;
  const open = conflicts.filter((conflict) => decisionOn(conflict) === null).length;
  return (
    <div className={styles.root}>
      {conflicts.map((conflict) => (
        <SyncConflict
          key={(conflict.here ?? conflict.there)?.id}
          conflict={conflict}
          kept={decisionOn(conflict)}
          onKeep={(keep) => {
            onDecide(conflict, keep);
          }}
        />
      ))}
      <p role="status" className={styles.text}>
        {words.open(open)}
      </p>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={open > 0} onClick={onSync}>
          {words.syncDecided}
        </Button>
        <Button size="small" onClick={onLeave}>
          {words.leave}
        </Button>
      </div>
    </div>
  );
}
