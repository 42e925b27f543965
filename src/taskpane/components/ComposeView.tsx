import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PaneActions } from '../hooks/use-pane';
import type { ComposingState } from '../state/composing';
import { strings } from '../strings';
import { ChangeNotice } from './ChangeNotice';
import { Checklist } from './Checklist';
import { InsertDraft } from './InsertDraft';
import { StoppedAtSend } from './StoppedAtSend';

type ComposeViewProps = { readonly state: ComposingState; readonly actions: PaneActions };

const useStyles = makeStyles({
  main: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  again: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
  },
  time: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

/** Beside the mail that is being written: what the checklist makes of it, and a draft to put in. */
export function ComposeView({ state, actions }: ComposeViewProps) {
  const styles = useStyles();
  const words = strings.compose;
  const { answers } = state;
  const { fix, commit, ignore, neverFlag } = actions;
  const findingActions = { fix, commit, ignore, neverFlag };
  return (
    <main className={styles.main}>
      <header>
        <h1 tabIndex={-1} className={styles.title}>
          {words.title}
        </h1>
        <p className={styles.text}>
          <bdi>{state.subject.trim() || strings.message.noSubject}</bdi>
        </p>
        {answers !== null && (
          <p className={styles.time}>
            <bdi>{words.answers(answers.from.displayName || answers.from.emailAddress)}</bdi>
          </p>
        )}
      </header>
      <ChangeNotice change={state.change} onCopy={actions.copyInstead} />
      <StoppedAtSend review={state.review} actions={findingActions} />
      <Checklist review={state.review} ignored={state.ignored} actions={findingActions} />
      <InsertDraft state={state} actions={actions} />
      <div className={styles.again}>
        <Button onClick={actions.refresh}>{words.checkAgain}</Button>
        <p className={styles.time}>{words.checkedAt(state.reviewedAt)}</p>
      </div>
    </main>
  );
}
