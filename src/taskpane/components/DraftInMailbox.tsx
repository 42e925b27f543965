import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { actFailure, messageFormFailure } from '../mailbox-failures';
import { useMailboxDraft, type MailboxDraft } from '../hooks/use-mailbox-draft';
import type { PaneActions } from '../hooks/use-pane';
import { mailboxStrings } from '../mailbox-strings';

type DraftInMailboxProps = {
  readonly itemKey: string;
  /** Of the reply that is shown. */
  readonly text: string;
  readonly toAll: boolean;
  readonly actions: Pick<PaneActions, 'draftToOpen' | 'tellDrafted'>;
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

/** Where Outlook opened no reply: the same as a draft in the mailbox, when the user asks for it. */
export function DraftInMailbox({ itemKey, text, toAll, actions }: DraftInMailboxProps) {
  const styles = useStyles();
  const { drafting, made, open } = useMailboxDraft(itemKey, text, actions);
  const words = mailboxStrings.draftInMailbox;
  const said = wordsOf(drafting);
  return (
    <div className={styles.root}>
      <div role="status">{said !== '' && <p className={styles.text}>{said}</p>}</div>
      {made === 'earlier' && <p className={styles.text}>{words.earlier}</p>}
      {toAll && <p className={styles.text}>{words.toSender}</p>}
      <Button
        size="small"
        disabledFocusable={drafting.kind === 'making' || drafting.kind === 'opening'}
        onClick={open}
      >
        {made === 'this' ? mailboxStrings.openLoops.openDraft : words.offer}
      </Button>
    </div>
  );
}

function wordsOf(drafting: MailboxDraft['drafting']): string {
  const words = mailboxStrings.draftInMailbox;
  switch (drafting.kind) {
    case 'resting':
    case 'opening':
      return '';
    case 'making':
      return words.making;
    case 'opened':
      return words.opened;
    case 'not-made':
      return drafting.trouble === 'unconfirmed'
        ? mailboxStrings.openLoops.mayBeDrafted
        : words.notMade(actFailure(drafting.trouble));
    case 'not-opened':
      return mailboxStrings.openLoops.inDrafts(messageFormFailure(drafting.code));
  }
}
