import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { afterSuggestion } from '../after-suggestion';
import type { ComposingState } from '../state/pane-state';
import { strings } from '../strings';
import { LaterPart } from './LaterPart';

type ComposeViewProps = {
  readonly state: ComposingState;
  readonly onCheckAgain: () => void;
};

const useStyles = makeStyles({
  main: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  subject: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  again: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
  },
  time: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

export function ComposeView({ state, onCheckAgain }: ComposeViewProps) {
  const styles = useStyles();
  return (
    <main className={styles.main}>
      <header>
        <h1 className={styles.title}>{strings.compose.title}</h1>
        <p className={styles.subject}>
          <bdi>{state.subject.trim() || strings.message.noSubject}</bdi>
        </p>
      </header>
      <LaterPart part={afterSuggestion} whileLoading={<p>{strings.checklist.loading}</p>}>
        {({ Checklist }) => <Checklist review={state.review} />}
      </LaterPart>
      <div className={styles.again}>
        <Button onClick={onCheckAgain}>{strings.compose.checkAgain}</Button>
        <p className={styles.time} role="status">
          {strings.compose.checkedAt(state.reviewedAt)}
        </p>
      </div>
    </main>
  );
}
