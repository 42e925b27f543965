import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Closure } from '../state/pane-state';
import { strings } from '../strings';

type AfterReplyProps = {
  readonly closure: Closure;
  readonly onClose: (closure: Closure) => void;
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
  text: { ...typographyStyles.body1, margin: 0 },
  steps: { ...typographyStyles.body1, margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});

/** Asks once whether the reply went out; muting and blocking are spoken of only then. */
export function AfterReply({ closure, onClose }: AfterReplyProps) {
  const styles = useStyles();
  const words = strings.after;
  const to = (next: Closure) => () => {
    onClose(next);
  };
  switch (closure) {
    case 'open':
      return (
        <div className={styles.root}>
          <p className={styles.text}>{words.question}</p>
          <div className={styles.buttons}>
            <Button size="small" onClick={to('sent')}>
              {words.sent}
            </Button>
            <Button size="small" onClick={to('unsent')}>
              {words.notSent}
            </Button>
          </div>
        </div>
      );
    case 'sent':
      return (
        <div className={styles.root}>
          <p className={styles.text}>{words.quiet}</p>
          <ul className={styles.steps}>
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          <Button size="small" onClick={to('closed')}>
            {words.done}
          </Button>
        </div>
      );
    case 'closed':
      return <p className={styles.text}>{words.closed}</p>;
    case 'unsent':
      return null;
  }
}
