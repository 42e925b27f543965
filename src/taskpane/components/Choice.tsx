import { Label, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
};

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '3.5rem minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  // A native list is as wide as its longest option unless it is told otherwise.
  list: { minWidth: 0, width: '100%' },
});

/** A native list to choose from, with its label before it. */
export function Choice({ label, value, onChange, children }: ChoiceProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.root}>
      <Label htmlFor={id}>{label}</Label>
      <Select
        id={id}
        className={styles.list}
        root={{ className: styles.list }}
        value={value}
        onChange={(_, chosen) => {
          onChange(chosen.value);
        }}
      >
        {children}
      </Select>
    </div>
  );
}
