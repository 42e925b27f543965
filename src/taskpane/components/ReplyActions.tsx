import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, type ReactNode, type RefObject } from 'react';
import { openFailure } from '../failure-words';
import type { Address } from '../../core';
import type { Delivery } from '../state/pane-state';
import { recipientsOf, type Asked } from '../state/reply';
import { strings } from '../strings';

type ReplyActionsProps = {
  readonly asked: Pick<Asked, 'message' | 'toAll'>;
  readonly delivery: Delivery;
  readonly textbox: RefObject<HTMLTextAreaElement | null>;
  readonly onOpenReply: () => void;
  readonly onCopy: () => void;
  readonly onChooseAudience: (toAll: boolean) => void;
  /** What follows once the reply was asked for. */
  readonly afterOpening: ReactNode;
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
    // What comes after the reply can be higher than the pane.
    boxSizing: 'border-box',
    maxHeight: '100vh',
    overflowY: 'auto',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  recipients: {
    ...typographyStyles.caption1,
    flexShrink: 0,
    maxHeight: `calc(3 * ${tokens.lineHeightBase200})`,
    overflow: 'auto',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground3,
    margin: 0,
  },
  audience: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  primary: { flexGrow: 1 },
});

export function ReplyActions({
  asked,
  delivery,
  textbox,
  onOpenReply,
  onCopy,
  onChooseAudience,
  afterOpening,
}: ReplyActionsProps) {
  const styles = useStyles();
  const outcome = outcomeOf(delivery);
  const opening = delivery.kind === 'opening';
  const everybody = recipientsOf({ ...asked, toAll: true });

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
      {delivery.kind !== 'idle' && afterOpening}
      <p className={styles.recipients}>
        <bdi>{strings.actions.recipients(recipientsOf(asked).map(nameOf))}</bdi>
      </p>
      {everybody.length > 1 && (
        <label className={styles.audience}>
          <input
            type="checkbox"
            checked={asked.toAll}
            onChange={({ target }) => {
              onChooseAudience(target.checked);
            }}
          />
          {strings.actions.replyAll(everybody.length)}
        </label>
      )}
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

function nameOf({ displayName, emailAddress }: Address): string {
  return displayName.trim() || emailAddress || strings.message.noSender;
}

type Outcome = { readonly intent: 'success' | 'warning'; readonly text: string };

function outcomeOf(delivery: Delivery): Outcome | null {
  const words = strings.actions;
  switch (delivery.kind) {
    case 'idle':
    case 'opening':
    case 'drafted':
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
