import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { loopState, mayDecline, replyClock } from '../../core';
import type { MailboxTrouble, OpenLoop } from '../../core/mailbox-ports';
import { mailboxFailure, messageFormFailure } from '../mailbox-failures';
import type { LoopAct, LoopActs } from '../hooks/use-loop-acts';
import { strings } from '../strings';
import { mailboxStrings } from '../mailbox-strings';
import { kindName } from '../suggestion-words';

type LoopRowProps = {
  readonly loop: OpenLoop;
  readonly acts: LoopActs;
  readonly now: Date;
  readonly onDismiss: () => void;
};

const useStyles = makeStyles({
  sender: { ...typographyStyles.body1Strong, margin: 0 },
  line: { display: 'block' },
  text: { margin: 0 },
  state: { fontWeight: tokens.fontWeightSemibold },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingBlockStart: tokens.spacingVerticalXS,
  },
});

/** Who waits, for what and how long, and what can be done about it. */
export function LoopRow({ loop, acts, now, onDismiss }: LoopRowProps) {
  const styles = useStyles();
  const words = mailboxStrings.openLoops;
  const [sender, subject] = [senderOf(loop), subjectOf(loop)];
  const kind = kindName(loop.scenario);
  const { waitedHours } = replyClock(now, loop);
  const act = acts.last(loop);
  const isBusy = act?.kind === 'opening' || act?.kind === 'drafting';
  const isDrafting = act?.kind === 'drafting';
  const decline = acts.hasDraft(loop) ? words.openDraft : words.decline;
  const button = (label: string, onAct: () => void, shown = label) => (
    <Button
      size="small"
      aria-label={words.actLabel(label, sender, subject)}
      disabledFocusable={isBusy}
      onClick={onAct}
    >
      {shown}
    </Button>
  );
  return (
    <>
      <h3 className={styles.sender}>
        <bdi>{sender}</bdi>
      </h3>
      <bdi className={styles.line}>{subject}</bdi>
      <p className={styles.text}>
        <span className={styles.state}>{words.states[loopState(loop, now)]}</span>
        {` · ${[words.waits(waitedHours), ...(kind === null ? [] : [kind])].join(' · ')}`}
      </p>
      <div className={styles.buttons}>
        {button(words.open, () => {
          acts.open(loop);
        })}
        {mayDecline(loop)
          ? button(
              decline,
              () => {
                acts.decline(loop);
              },
              isDrafting ? words.declining : decline,
            )
          : words.noReplyOwed}
        {button(words.notOwed, onDismiss)}
      </div>
      <div role="status">{act !== null && <p className={styles.text}>{actWords(act)}</p>}</div>
    </>
  );
}

/** A name, or what there is in its place. */
export function senderOf({ from }: OpenLoop): string {
  return from.displayName.trim() || from.emailAddress || strings.message.noSender;
}

export function subjectOf({ subject }: OpenLoop): string {
  return subject.trim() || strings.message.noSubject;
}

function actWords(act: LoopAct): string {
  const words = mailboxStrings.openLoops;
  switch (act.kind) {
    case 'opening':
    case 'drafting':
    case 'opened':
      return '';
    case 'drafted':
      return words.drafted[act.draft.kind];
    case 'not-owed':
      return words.unsafe(kindName(act.scenario));
    case 'draft-gone':
      return words.draftGone;
    case 'not-loaded':
      return words.notDrafted(words.notLoaded);
    case 'not-found':
      return foundFailure(act.trouble);
    case 'not-drafted':
      return draftFailure(act.trouble);
    case 'not-opened':
      return messageFormFailure(act.code);
    case 'draft-not-opened':
      return words.inDrafts(messageFormFailure(act.code));
  }
}

function foundFailure(trouble: MailboxTrouble): string {
  return trouble === 'not-signed-in'
    ? mailboxStrings.openLoops.signInFirst
    : mailboxFailure(trouble);
}

function draftFailure(trouble: MailboxTrouble): string {
  const words = mailboxStrings.openLoops;
  if (trouble === 'unconfirmed') return words.mayBeDrafted;
  // Then the message cannot be opened either.
  if (trouble === 'not-signed-in' || trouble === 'gone') return foundFailure(trouble);
  return words.notDrafted(mailboxFailure(trouble));
}
