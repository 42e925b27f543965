import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { phraseToIgnore, type Finding } from '../../core';
import { strings } from '../strings';
import { TextField } from './TextField';

/** What can be done about a finding where the reply is written in the pane. */
export type FindingActions = {
  readonly fix: (findings: readonly Finding[]) => void;
  readonly commit: (finding: Finding, day: string) => void;
  readonly ignore: (finding: Finding) => void;
  readonly neverFlag: (phrase: string) => void;
  /** Absent where the text is not in the pane. */
  readonly show?: (finding: Finding) => void;
};

type FindingViewProps = {
  readonly label: string;
  readonly finding: Finding;
  readonly actions: FindingActions | undefined;
};

const useStyles = makeStyles({
  root: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
  quote: { fontWeight: tokens.fontWeightSemibold },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    paddingBlockStart: tokens.spacingVerticalXS,
  },
  promise: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    paddingBlockStart: tokens.spacingVerticalXS,
  },
});

export function FindingView({ label, finding, actions }: FindingViewProps) {
  const styles = useStyles();
  const words = strings.checklist;
  const [promises, setPromises] = useState(false);
  const { quote, message } = finding;
  const phrase = phraseToIgnore(finding);
  return (
    <li className={styles.root}>
      {!message.includes(quote) && (
        <>
          <q className={styles.quote}>
            <bdi>{quote}</bdi>
          </q>{' '}
        </>
      )}
      {message}
      {actions !== undefined && (
        <div className={styles.buttons}>
          {finding.fix !== undefined && (
            <Button
              size="small"
              aria-label={words.fixLabel(label, quote)}
              onClick={() => {
                actions.fix([finding]);
              }}
            >
              {words.fix}
            </Button>
          )}
          {finding.commit !== undefined && (
            <Button
              size="small"
              aria-label={words.meantLabel(quote)}
              aria-expanded={promises}
              onClick={() => {
                setPromises(!promises);
              }}
            >
              {words.meant}
            </Button>
          )}
          {quote !== '' && actions.show && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.showLabel(quote)}
              onClick={() => {
                actions.show?.(finding);
              }}
            >
              {words.show}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.ignoreLabel(label, quote)}
            onClick={() => {
              actions.ignore(finding);
            }}
          >
            {words.ignore}
          </Button>
          {phrase !== null && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.neverLabel(phrase)}
              onClick={() => {
                actions.neverFlag(phrase);
              }}
            >
              {words.never}
            </Button>
          )}
        </div>
      )}
      {actions !== undefined && promises && (
        <PromiseField
          onPromise={(day) => {
            actions.commit(finding, day);
          }}
        />
      )}
    </li>
  );
}

/** Asks for the day by which it is meant. */
function PromiseField({ onPromise }: { readonly onPromise: (day: string) => void }) {
  const styles = useStyles();
  const words = strings.checklist;
  const [day, setDay] = useState('');
  return (
    <div className={styles.promise}>
      <TextField label={words.meantBy} type="date" value={day} onChange={setDay} />
      <Button
        size="small"
        disabledFocusable={day === ''}
        onClick={() => {
          onPromise(day);
        }}
      >
        {words.promise}
      </Button>
    </div>
  );
}
