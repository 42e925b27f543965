import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { mailboxStrings } from '../mailbox-strings';
import { DaysChoice } from './DaysChoice';

type StartLookingProps = {
  readonly isSignedIn: boolean;
  readonly days: number;
  readonly onDays: (days: number) => void;
  readonly onLook: () => void;
};

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  points: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  action: { alignSelf: 'flex-start' },
});

/** What will be read and where it goes, before anything is asked for. */
export function StartLooking({ isSignedIn, days, onDays, onLook }: StartLookingProps) {
  const styles = useStyles();
  const words = mailboxStrings.openLoops.start;
  return (
    <>
      <h2 className={styles.heading}>{words.heading}</h2>
      <ul className={styles.points}>
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <DaysChoice days={days} onDays={onDays} />
      <Button appearance="primary" className={styles.action} onClick={onLook}>
        {isSignedIn ? words.look : words.signInAndLook}
      </Button>
    </>
  );
}
