import { Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { putSettingsBack, resetSettings, type Chosen } from '../../core';
import { isPortError } from '../../core/ports';
import { useFocusKept } from '../hooks/use-focus-kept';
import { useCrash } from '../hooks/use-crash';
import { useServices } from '../services';
import { strings } from '../strings';
import { AskFirst } from './AskFirst';
import { column } from '../column';

type ResetSettingsProps = {
  /** Whether every setting is as it was at first. */
  readonly isReset: boolean;
  /** The mailbox keeps other settings now. */
  readonly onChanged: () => void;
};

const useStyles = makeStyles({
  root: column,
  text: { ...typographyStyles.body1, margin: 0 },
});

/** Makes the settings what they were at first, and takes that back once, until one of them is chosen anew. */
export function ResetSettings({ isReset, onChanged }: ResetSettingsProps) {
  const styles = useStyles();
  const { settings } = useServices();
  const crash = useCrash();
  const [stood, setStood] = useState<Chosen | null>(null);
  const [outcome, setOutcome] = useState<'none' | 'reset' | 'undone' | 'not-reset' | 'not-undone'>(
    'none',
  );
  const root = useRef<HTMLDivElement>(null);
  const keepFocus = useFocusKept(() => root.current);
  const words = strings.preferences.reset;
  if (stood !== null && !isReset) {
    setStood(null);
    setOutcome('none');
  }
  const settle = (changed: Promise<void>, failed: 'not-reset' | 'not-undone') => {
    changed.catch((error: unknown) => {
      if (isPortError(error)) setOutcome(failed);
      else crash(error);
    });
  };
  const reset = async () => {
    const before = await resetSettings(settings);
    onChanged();
    setStood([...before.values()].some((value) => value !== undefined) ? before : null);
    setOutcome('reset');
  };
  const undo = async (before: Chosen) => {
    await putSettingsBack(settings, before);
    setStood(null);
    setOutcome('undone');
    onChanged();
  };
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <AskFirst
        offer={words.offer}
        question={words.question}
        yes={words.yes}
        no={words.no}
        onYes={() => {
          settle(reset(), 'not-reset');
        }}
      />
      <div role="status">
        {outcome !== 'none' && <p className={styles.text}>{words.outcomes[outcome]}</p>}
      </div>
      {stood !== null && (
        <Button
          size="small"
          onClick={() => {
            keepFocus();
            settle(undo(stood), 'not-undone');
          }}
        >
          {words.undo}
        </Button>
      )}
    </div>
  );
}
