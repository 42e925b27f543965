import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useServices } from '../services';
import { strings } from '../strings';
import { fileNameOf } from '../save-file';

type KeepMessageProps = { readonly itemKey: string; readonly subject: string };

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  text: { ...typographyStyles.body1, margin: 0 },
});

/** Saves the message as a file outside the mailbox; nothing where this client gives no file. */
export function KeepMessage({ itemKey, subject }: KeepMessageProps) {
  const styles = useStyles();
  const { messageFile, saveFile } = useServices();
  const [outcome, setOutcome] = useState<'none' | 'saving' | 'saved' | 'failed'>('none');
  const words = strings.safeSteps.keep;
  if (!messageFile.offered) return null;
  const save = async () => {
    setOutcome('saving');
    try {
      const { key, content } = await messageFile.load();
      if (key === itemKey) saveFile(fileNameOf(subject), content);
      setOutcome(key === itemKey ? 'saved' : 'failed');
    } catch {
      setOutcome('failed');
    }
  };
  return (
    <div className={styles.root}>
      <Button
        size="small"
        disabledFocusable={outcome === 'saving'}
        onClick={() => {
          void save();
        }}
      >
        {words.save}
      </Button>
      <div role="status">
        {(outcome === 'saved' || outcome === 'failed') && (
          <p className={styles.text}>{words[outcome]}</p>
        )}
      </div>
    </div>
  );
}
