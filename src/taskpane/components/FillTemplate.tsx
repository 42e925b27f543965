import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Placeholder, PlaceholderValues } from '../../core';
import { strings } from '../strings';
import { TextField } from './TextField';

type FillTemplateProps = {
  /** What the message does not tell. */
  readonly missing: readonly Placeholder[];
  readonly onFill: (values: PlaceholderValues) => void;
  readonly onCancel: () => void;
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  text: { ...typographyStyles.body1, margin: 0 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** Asks for what a template leaves open and the message does not tell; nothing is guessed. */
export function FillTemplate({ missing, onFill, onCancel }: FillTemplateProps) {
  const styles = useStyles();
  const [values, setValues] = useState<PlaceholderValues>({});
  const words = strings.templates;
  const isComplete = missing.every((name) => (values[name] ?? '').trim() !== '');
  return (
    <div className={styles.root}>
      <p className={styles.text}>{words.missing}</p>
      {missing.map((name) => (
        <TextField
          key={name}
          label={words.placeholderNames[name]}
          value={values[name] ?? ''}
          onChange={(value) => {
            setValues({ ...values, [name]: value });
          }}
        />
      ))}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={!isComplete}
          onClick={() => {
            onFill(values);
          }}
        >
          {words.fill}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </div>
  );
}
