import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { scenarioTable } from '../../core';
import type { PaneActions } from '../hooks/use-pane';
import { useServices } from '../services';
import { draftOf, type ComposingState } from '../state/composing';
import { strings } from '../strings';
import { Choice } from './Choice';
import { Disclosure } from './Disclosure';
import { ResponsePicker } from './ResponsePicker';

type InsertDraftProps = {
  readonly state: ComposingState;
  readonly actions: Pick<PaneActions, 'chooseScenario' | 'chooseResponse' | 'insert'>;
};

const useStyles = makeStyles({
  draft: {
    ...typographyStyles.body1,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A draft for the mail that is being written, put in where the user wants it. */
export function InsertDraft({ state, actions }: InsertDraftProps) {
  const styles = useStyles();
  const { now } = useServices();
  const words = strings.compose;
  const draft = draftOf(state, now());
  const isRunning = state.change.kind === 'running';
  return (
    <Disclosure summary={words.insertHeading}>
      <Choice
        label={strings.suggestion.kind}
        value={state.choice.scenario}
        onChange={(value) => {
          actions.chooseScenario(scenarioTable.find(({ id }) => id === value)?.id ?? 'none');
        }}
      >
        <option value="none">{strings.suggestion.noneOption}</option>
        {scenarioTable.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Choice>
      <ResponsePicker choice={state.choice} isWritten onChoose={actions.chooseResponse} />
      <p className={styles.draft}>{draft.text}</p>
      <div className={styles.buttons}>
        <Button
          disabledFocusable={isRunning}
          onClick={() => {
            actions.insert(draft, 'cursor');
          }}
        >
          {words.insertAtCursor}
        </Button>
        <Button
          disabledFocusable={isRunning}
          onClick={() => {
            actions.insert(draft, 'top');
          }}
        >
          {words.insertOnTop}
        </Button>
      </div>
    </Disclosure>
  );
}
