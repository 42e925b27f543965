import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { actWords } from '../act-words';
import { useFocusKept } from '../hooks/use-focus-kept';
import { useMailboxActs } from '../hooks/use-mailbox-acts';
import { mailboxStrings } from '../mailbox-strings';
import type { PaneState } from '../state/pane-state';
import { strings } from '../strings';

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: { margin: 0 },
  subject: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What was done last, with its way back, once the place where it was pressed is no longer shown. */
export function LatestAct({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  const { latest, undo, drop } = useMailboxActs();
  const root = useRef<HTMLElement>(null);
  const keepFocus = useFocusKept(() => root.current);
  const words = mailboxStrings.afterClosure;
  if (latest === null || latest.key === keyOfShown(state)) return null;
  const { id, act, subject } = latest;
  return (
    <section
      ref={root}
      tabIndex={-1}
      aria-label={words.latest}
      className={styles.root}
      onClickCapture={keepFocus}
    >
      <div role="status">
        <p className={styles.text}>
          <bdi className={styles.subject}>{subject.trim() || strings.message.noSubject}</bdi>
        </p>
        <p className={styles.text}>{actWords(id, act)}</p>
      </div>
      <div className={styles.buttons}>
        {'undo' in act && (
          <Button
            size="small"
            aria-label={words.undoLabel(words.offers[id])}
            disabledFocusable={act.kind === 'undoing'}
            onClick={() => {
              undo(latest);
            }}
          >
            {words.undo}
          </Button>
        )}
        {act.kind !== 'doing' && act.kind !== 'undoing' && (
          <Button
            size="small"
            onClick={() => {
              drop(latest);
              document.querySelector('h1')?.focus();
            }}
          >
            {words.seen}
          </Button>
        )}
      </div>
    </section>
  );
}

/** The message whose acts stand in the view. */
function keyOfShown(state: PaneState): string | null {
  if (state.kind !== 'reading') return null;
  const { key, closure, delivery, reply } = state;
  const isOut = delivery.kind === 'opened' || delivery.kind === 'drafted';
  return reply.kind === 'none-owed' || (isOut && closure === 'sent') ? key : null;
}
