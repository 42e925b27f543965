import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { isSafety } from '../../core';
import type { PaneActions } from '../hooks/use-pane';
import { responsesTo } from '../state/reply';
import type { ReadingState } from '../state/pane-state';
import { Checklist } from './Checklist';
import { DraftEditor } from './DraftEditor';
import { MessageHeader } from './MessageHeader';
import { ReplyActions } from './ReplyActions';
import { ResponsePicker } from './ResponsePicker';
import { SafeSteps } from './SafeSteps';
import { SuggestionView } from './SuggestionView';

type ReadViewProps = { readonly state: ReadingState; readonly actions: PaneActions };

const useStyles = makeStyles({
  main: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
  },
});

export function ReadView({ state, actions }: ReadViewProps) {
  const styles = useStyles();
  const textbox = useRef<HTMLTextAreaElement>(null);
  const { message, suggestion, choice, choiceKept, reply, delivery } = state;
  const aboutSafety = isSafety(choice.scenario);
  const picksResponse = responsesTo(choice.scenario)[0] !== 'no-reply';
  const safeSteps = <SafeSteps choice={choice} onChoose={actions.chooseResponse} />;

  return (
    <>
      <MessageHeader from={message.from} subject={message.subject} onRefresh={actions.refresh} />
      <main className={styles.main}>
        {aboutSafety && safeSteps}
        <SuggestionView
          message={message}
          suggestion={suggestion}
          chosen={choice.scenario}
          isKept={choiceKept}
          onChoose={actions.chooseScenario}
        />
        {picksResponse && <ResponsePicker choice={choice} onChoose={actions.chooseResponse} />}
        {reply.kind === 'none-owed' && !aboutSafety && safeSteps}
        {reply.kind === 'written' && (
          <>
            <DraftEditor ref={textbox} reply={reply} actions={actions} />
            <Checklist review={reply.review} onFix={actions.fix} />
          </>
        )}
      </main>
      {reply.kind === 'written' && (
        <ReplyActions
          delivery={delivery}
          textbox={textbox}
          onOpenReply={actions.openReply}
          onCopy={actions.copy}
        />
      )}
    </>
  );
}
