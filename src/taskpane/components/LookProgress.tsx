import { Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import type { FoundLoops } from '../../core/mailbox-ports';
import { mailboxStrings } from '../mailbox-strings';

type LookProgressProps = {
  readonly found: FoundLoops | null;
  readonly days: number;
  readonly now: Date;
  readonly onStop: () => void;
};

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  bar: { width: '100%' },
  action: { alignSelf: 'flex-start' },
});

const MS_PER_DAY = 86_400_000;

/** How far a look has come, and the way to stop it. It is not announced: it would never be quiet. */
export function LookProgress({ found, days, now, onStop }: LookProgressProps) {
  const styles = useStyles();
  const words = mailboxStrings.openLoops.looking;
  const done = found ? (now.getTime() - found.lookedBackTo.getTime()) / MS_PER_DAY : 0;
  // All days were looked at before, so what is new comes last, and nobody knows how much.
  const isKnown = found !== null && done < days;
  return (
    <>
      <p className={styles.text}>
        {isKnown ? words.soFar(found.lookedBackTo, found.messages) : words.waiting}
      </p>
      <progress
        className={styles.bar}
        aria-label={words.label}
        max={days}
        {...(isKnown && { value: Math.max(0, done) })}
      />
      <Button size="small" className={styles.action} onClick={onStop}>
        {words.stop}
      </Button>
    </>
  );
}
