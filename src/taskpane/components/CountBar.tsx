import { makeStyles, tokens } from '@fluentui/react-components';

type CountBarProps = {
  readonly count: number;
  /** What the whole width stands for. */
  readonly most: number;
};

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  digits: { minWidth: '1.5rem', textAlign: 'end' },
  bar: { flexGrow: 1 },
  // A border, since backgrounds are dropped where the user sets all colours.
  filled: {
    height: 0,
    borderBlockStartWidth: '0.75rem',
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralForeground3,
  },
});

/** A number, and a bar beside it for the eye alone. */
export function CountBar({ count, most }: CountBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span className={styles.digits}>{count}</span>
      <div className={styles.bar} aria-hidden="true">
        <div
          className={styles.filled}
          style={{ width: `${String(most === 0 ? 0 : (100 * count) / most)}%` }}
        />
      </div>
    </div>
  );
}
