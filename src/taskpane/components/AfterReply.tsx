import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { IncomingMessage } from '../../core';
import type { Closure, Keepable } from '../state/pane-state';
import { strings } from '../strings';
import { WithMailbox } from './WithMailbox';
import { column } from '../column';

type AfterReplyProps = {
  readonly itemKey: string;
  readonly message: IncomingMessage;
  readonly closure: Closure;
  /** Whether the message carries a note that it was answered. */
  readonly isNoted: boolean;
  /** What the mailbox did not keep; of what it did not remove the clock tells. */
  readonly notKept: readonly Keepable[];
  readonly onNote: () => void;
  readonly onClose: (closure: Closure) => void;
  readonly onItemChanged: () => void;
};

const useStyles = makeStyles({
  root: column,
  text: { ...typographyStyles.body1, margin: 0 },
  steps: { ...typographyStyles.body1, margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});

/** Asks once whether the reply went out; muting and blocking are spoken of only then. */
export function AfterReply({ closure, ...rest }: AfterReplyProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  // The button that led here is gone.
  useEffect(() => {
    if (closure === 'sent' || closure === 'closed') root.current?.focus();
  }, [closure]);
  if (closure === 'unsent') return null;
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <Step closure={closure} {...rest} />
    </div>
  );
}

type StepProps = Omit<AfterReplyProps, 'closure'> & {
  readonly closure: Exclude<Closure, 'unsent'>;
};

function Step({
  itemKey,
  message,
  closure,
  isNoted,
  notKept,
  onNote,
  onClose,
  onItemChanged,
}: StepProps) {
  const styles = useStyles();
  const words = strings.after;
  const to = (next: Closure) => () => {
    onClose(next);
  };
  switch (closure) {
    case 'open':
      return (
        <>
          <p className={styles.text}>{words.question}</p>
          <div className={styles.buttons}>
            <Button size="small" onClick={to('sent')}>
              {words.sent}
            </Button>
            <Button size="small" onClick={to('unsent')}>
              {words.notSent}
            </Button>
          </div>
        </>
      );
    case 'sent':
      return (
        <>
          <p className={styles.text}>
            {words.note} {strings.record.listedToo} {strings.record.categorised}
          </p>
          <Button size="small" disabledFocusable={isNoted} onClick={onNote}>
            {isNoted ? words.noted : words.takeNote}
          </Button>
          {isNoted && notKept.includes('answer') && (
            <p role="alert" className={styles.text}>
              {words.notKept}
            </p>
          )}
          {isNoted && notKept.includes('record') && (
            <p role="alert" className={styles.text}>
              {strings.record.notKept}
            </p>
          )}
          {isNoted && notKept.includes('answers-of-other-version') && (
            <p role="alert" className={styles.text}>
              {strings.record.otherVersion}
            </p>
          )}
          <WithMailbox
            itemKey={itemKey}
            otherwise={
              <>
                <p className={styles.text}>{words.quiet}</p>
                <ul className={styles.steps}>
                  {words.steps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ul>
              </>
            }
          >
            {({ AfterClosure }) => (
              <AfterClosure
                itemKey={itemKey}
                message={message}
                place="after-reply"
                onItemChanged={onItemChanged}
              />
            )}
          </WithMailbox>
          <Button size="small" onClick={to('closed')}>
            {words.done}
          </Button>
        </>
      );
    case 'closed':
      return <p className={styles.text}>{words.closed}</p>;
  }
}
