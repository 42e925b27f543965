import { Input, Label, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date';
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  // An input is as wide as twenty characters unless it is told otherwise.
  input: { minWidth: 0, width: '100%' },
});

/** One line to fill, with its label above it. */
export function TextField({ label, value, type = 'text', onChange, onLeave }: TextFieldProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.root}>
      <Label htmlFor={id}>{label}</Label>
      <Input
        id={id}
        type={type}
        className={styles.input}
        input={{ className: styles.input, dir: 'auto' }}
        value={value}
        onBlur={onLeave}
        onChange={(_, typed) => {
          onChange(typed.value);
        }}
      />
    </div>
  );
}
