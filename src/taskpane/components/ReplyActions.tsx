import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, type RefObject } from 'react';
import { openFailure } from '../failure-words';
import type { Delivery } from '../state/pane-state';
import { strings } from '../strings';

type ReplyActionsProps = {
  readonly delivery: Delivery;
  readonly textbox: RefObject<HTMLTextAreaElement | null>;
  readonly onOpenReply: () => void;
  readonly onCopy: () => void;
};

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  primary: { flexGrow: 1 },
});

export function ReplyActions({ delivery, textbox, onOpenReply, onCopy }: ReplyActionsProps) {
  const styles = useStyles();
  const outcome = outcomeOf(delivery);
  const opening = delivery.kind === 'opening';

  useEffect(() => {
    if (delivery.kind !== 'copy-failed') return;
    textbox.current?.focus();
    textbox.current?.select();
  }, [delivery, textbox]);

  return (
    <section className={styles.root} aria-label={strings.actions.region}>
      <div role="status">
        {outcome !== null && (
          <MessageBar layout="multiline" intent={outcome.intent}>
            <MessageBarBody>{outcome.text}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.buttons}>
        <Button
          className={styles.primary}
          appearance="primary"
          disabledFocusable={opening}
          onClick={onOpenReply}
        >
          {opening ? strings.actions.opening : strings.actions.openReply}
        </Button>
        <Button onClick={onCopy}>{strings.actions.copy}</Button>
      </div>
    </section>
  );
}

type Outcome = { readonly intent: 'success' | 'warning'; readonly text: string };

function outcomeOf(delivery: Delivery): Outcome | null {
  const words = strings.actions;
  switch (delivery.kind) {
    case 'idle':
    case 'opening':
      return null;
    case 'opened':
      return { intent: 'success', text: words.opened };
    case 'copied':
      return { intent: 'success', text: words.copied };
    case 'copy-failed':
      return { intent: 'warning', text: words.copyFailed };
    case 'open-failed': {
      const next = delivery.copied ? words.nextWhenCopied : words.nextWhenNotCopied;
      return { intent: 'warning', text: `${openFailure(delivery.code)} ${next}` };
    }
  }
}
