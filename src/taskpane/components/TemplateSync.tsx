import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { base64Of } from '../base64';
import { useFocusKept } from '../hooks/use-focus-kept';
import { useTemplateSync, type SyncState } from '../hooks/use-template-sync';
import { syncFailure } from '../mailbox-failures';
import { mailboxStrings } from '../mailbox-strings';
import { useServices } from '../services';
import { strings } from '../strings';
import { Disclosure } from './Disclosure';
import { SyncConflicts } from './SyncConflicts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  points: { ...typographyStyles.body1, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type TemplateSyncProps = {
  /** The templates here may have been changed. */
  readonly onSynced: () => void;
};

/** The templates in the user’s OneDrive, once they ask for it; until then, what asking would mean. */
export function TemplateSync({ onSynced }: TemplateSyncProps) {
  const styles = useStyles();
  const { saveFile } = useServices();
  const pane = useTemplateSync(onSynced);
  const { state, since } = pane;
  const root = useRef<HTMLDivElement>(null);
  const keepFocus = useFocusKept(() => root.current);
  const pressing = (act: () => void) => () => {
    keepFocus();
    act();
  };
  const words = mailboxStrings.templateSync;
  const isRefused =
    state.kind === 'troubled' &&
    (state.trouble === 'other-account' || state.trouble === 'not-allowed');
  return (
    <Disclosure summary={words.heading}>
      <div ref={root} tabIndex={-1} className={styles.root}>
        <ul className={styles.points}>
          {words.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        {state.kind !== 'synced' && since !== null && (
          <p className={styles.note}>{words.since(since)}</p>
        )}
        <div role="status">
          <p className={styles.text}>{told(state)}</p>
        </div>
        {failureIn(state) !== null && (
          <p role="alert" className={styles.text}>
            {failureIn(state)}
          </p>
        )}
        {state.kind === 'undecided' ? (
          <SyncConflicts
            conflicts={state.conflicts}
            decisionOn={pane.decisionOn}
            onDecide={pane.decide}
            onSync={pressing(pane.sync)}
            onLeave={pressing(pane.leave)}
          />
        ) : (
          <div className={styles.buttons}>
            <Button
              size="small"
              disabledFocusable={state.kind === 'syncing'}
              onClick={pressing(pane.sync)}
            >
              {words.sync}
            </Button>
            {state.kind === 'foreign' && (
              <>
                <Button
                  size="small"
                  onClick={() => {
                    saveFile(strings.templates.fileName, base64Of(state.text));
                  }}
                >
                  {words.saveCopy}
                </Button>
                <Button size="small" onClick={pressing(pane.leave)}>
                  {words.leave}
                </Button>
              </>
            )}
            {isRefused && (
              <Button size="small" onClick={pressing(pane.signOut)}>
                {mailboxStrings.mailbox.signOut}
              </Button>
            )}
          </div>
        )}
      </div>
    </Disclosure>
  );
}

function told(state: SyncState): string | null {
  const words = mailboxStrings.templateSync;
  switch (state.kind) {
    case 'syncing':
      return words.syncing;
    case 'synced':
      return words.synced(state.came, state.went, state.since);
    case 'undecided':
      return words.conflicts(state.conflicts.length);
    case 'signed-out':
      return mailboxStrings.mailbox.signedOut;
    default:
      return null;
  }
}

function failureIn(state: SyncState): string | null {
  const words = mailboxStrings.templateSync;
  switch (state.kind) {
    case 'foreign':
      return words.foreign(state.refusal);
    case 'too-much':
      return words.tooMuch;
    case 'no-room':
      return words.noRoom;
    case 'not-kept':
      return words.notKept;
    case 'not-loaded':
      return words.notLoaded;
    case 'troubled':
      return syncFailure(state.trouble);
    default:
      return null;
  }
}
