import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { actWords } from '../act-words';
import { useFocusKept } from '../hooks/use-focus-kept';
import { mailboxStrings } from '../mailbox-strings';
import type { Act, ActId } from '../state/mailbox-acts';

type ClosureActProps = {
  readonly id: ActId;
  readonly act: Act | null;
  /** What is asked in place of the offer. */
  readonly question?: ReactNode;
  readonly onAct: () => void;
  readonly onUndo: () => void;
  readonly onSignOut: () => void;
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  text: { ...typographyStyles.body1, margin: 0 },
});

/** One thing that can be done with a message, what became of it, and the way back. */
export function ClosureAct({ id, act, question, onAct, onUndo, onSignOut }: ClosureActProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const keepFocus = useFocusKept(() => root.current);
  const words = mailboxStrings.afterClosure;
  const offer = words.offers[id];
  const isOtherAccount =
    act?.kind === 'failed' && (act.trouble === 'other-account' || act.trouble === 'not-allowed');
  return (
    <div
      ref={root}
      role="group"
      aria-label={offer}
      tabIndex={-1}
      className={styles.root}
      onClickCapture={keepFocus}
    >
      {act !== null && 'undo' in act ? (
        <Button
          key="undo"
          size="small"
          aria-label={words.undoLabel(offer)}
          disabledFocusable={act.kind === 'undoing'}
          onClick={onUndo}
        >
          {words.undo}
        </Button>
      ) : (
        (question ?? (
          <Button
            key="offer"
            size="small"
            disabledFocusable={act?.kind === 'doing' || act?.kind === 'there-already'}
            onClick={onAct}
          >
            {offer}
          </Button>
        ))
      )}
      <div role="status">{act !== null && <p className={styles.text}>{actWords(id, act)}</p>}</div>
      {isOtherAccount && (
        <Button size="small" onClick={onSignOut}>
          {mailboxStrings.mailbox.signOut}
        </Button>
      )}
    </div>
  );
}
