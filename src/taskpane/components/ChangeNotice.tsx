import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { changeFailure } from '../failure-words';
import type { Change } from '../state/composing';
import { strings } from '../strings';

type ChangeNoticeProps = {
  readonly change: Change;
  /** Whether the clipboard took it. */
  readonly onCopy: (text: string) => Promise<boolean>;
};

const useStyles = makeStyles({
  instead: {
    margin: 0,
    marginBlockStart: tokens.spacingVerticalXS,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
});

/** What became of a change to the mail, and the way on where Outlook took none. */
export function ChangeNotice({ change, onCopy }: ChangeNoticeProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that led here may be gone, and the focus with it.
    const isOver = change.kind !== 'none' && change.kind !== 'running';
    if (isOver && document.activeElement === document.body) root.current?.focus();
  }, [change]);
  return (
    <div ref={root} role="status" tabIndex={-1}>
      {(change.kind === 'mended' || change.kind === 'inserted') && (
        <MessageBar layout="multiline" intent="success">
          <MessageBarBody>{strings.compose[change.kind]}</MessageBarBody>
        </MessageBar>
      )}
      {change.kind === 'refused' && (
        <Refusal key={change.instead} change={change} onCopy={onCopy} />
      )}
    </div>
  );
}

type RefusalProps = Pick<ChangeNoticeProps, 'onCopy'> & {
  readonly change: Extract<Change, { kind: 'refused' }>;
};

function Refusal({ change: { code, instead }, onCopy }: RefusalProps) {
  const styles = useStyles();
  const text = useRef<HTMLParagraphElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const words = strings.compose;
  const copy = async () => {
    const isCopied = await onCopy(instead);
    setCopied(isCopied);
    if (!isCopied && text.current) document.getSelection()?.selectAllChildren(text.current);
  };
  return (
    <MessageBar layout="multiline" intent="warning">
      <MessageBarBody>
        {changeFailure(code)} {words.byHand}
        <p ref={text} className={styles.instead}>
          <bdi>{instead}</bdi>
        </p>
        {copied === false && strings.actions.copyFailed}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void copy()}>
          {copied === true ? words.copied : words.copyInstead}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
