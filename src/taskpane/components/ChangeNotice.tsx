import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { changeFailure } from '../failure-words';
import type { Change } from '../state/composing';
import { strings } from '../strings';

type ChangeNoticeProps = {
  readonly change: Change;
  readonly onCopy: (text: string) => void;
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
  const styles = useStyles();
  const words = strings.compose;
  return (
    <div role="status">
      {(change.kind === 'mended' || change.kind === 'inserted') && (
        <MessageBar layout="multiline" intent="success">
          <MessageBarBody>{words[change.kind]}</MessageBarBody>
        </MessageBar>
      )}
      {change.kind === 'refused' && (
        <MessageBar layout="multiline" intent="warning">
          <MessageBarBody>
            {changeFailure(change.code)} {words.byHand}
            <p className={styles.instead}>
              <bdi>{change.instead}</bdi>
            </p>
          </MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              onClick={() => {
                onCopy(change.instead);
              }}
            >
              {words.copyInstead}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
