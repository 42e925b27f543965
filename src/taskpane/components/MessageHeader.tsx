import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import type { Address } from '../../core';
import { strings } from '../strings';

type MessageHeaderProps = {
  readonly from: Address;
  readonly subject: string;
  readonly onRefresh: () => void;
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  address: {
    ...typographyStyles.caption1,
    display: 'block',
    color: tokens.colorNeutralForeground3,
  },
  subject: {
    ...typographyStyles.body1,
    maxHeight: `calc(3 * ${tokens.lineHeightBase300})`,
    overflow: 'hidden',
    margin: 0,
  },
  refresh: { flexShrink: 0 },
});

/** Says which message the pane speaks of, so that a pinned pane is never ambiguous. */
export function MessageHeader({ from, subject, onRefresh }: MessageHeaderProps) {
  const styles = useStyles();
  const sender = from.displayName.trim() || from.emailAddress || strings.message.noSender;
  return (
    <header className={styles.root}>
      <div className={styles.words}>
        <h1 tabIndex={-1} className={styles.title}>
          {strings.message.from} <bdi>{sender}</bdi>
        </h1>
        {from.emailAddress !== sender && <bdi className={styles.address}>{from.emailAddress}</bdi>}
        <p className={styles.subject} title={subject}>
          <bdi>{subject.trim() || strings.message.noSubject}</bdi>
        </p>
      </div>
      <Button
        className={styles.refresh}
        appearance="subtle"
        icon={<ArrowClockwiseRegular />}
        aria-label={strings.message.refresh}
        title={strings.message.refresh}
        onClick={onRefresh}
      />
    </header>
  );
}
