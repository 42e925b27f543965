import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { isSafety, responsesTo, type Finding } from '../../core';
import { afterSuggestion } from '../after-suggestion';
import type { PaneActions } from '../hooks/use-pane';
import { useServices } from '../services';
import type { ReadingState } from '../state/pane-state';
import { DeclinedBefore } from './DeclinedBefore';
import { DraftEditor } from './DraftEditor';
import { LaterPart } from './LaterPart';
import { MessageHeader } from './MessageHeader';
import { PauseAndAssess } from './PauseAndAssess';
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
  const { now } = useServices();
  const { message, suggestion, choice, assessment, reply } = state;
  const aboutSafety = isSafety(choice.scenario);
  const isUnsafe = assessment === 'unsafe';
  const isSafePath = isUnsafe || aboutSafety || isSafety(suggestion.scenario);
  const picksResponse = !isUnsafe && responsesTo(choice.scenario)[0] !== 'no-reply';
  const comesFirst = aboutSafety || (isUnsafe && reply.kind === 'none-owed');
  const safeSteps = (
    <SafeSteps
      itemKey={state.key}
      message={message}
      choice={choice}
      isUnsafe={isUnsafe}
      threatens={suggestion.threatens === true}
      onChoose={actions.chooseResponse}
      onItemChanged={actions.refresh}
    />
  );
  /** What was pressed may be gone with what it changed, so the focus goes to the text. */
  const thenText = <Given extends readonly unknown[]>(act: (...given: Given) => void) => {
    return (...given: Given) => {
      act(...given);
      textbox.current?.focus();
    };
  };
  const show = ({ quote, start }: Finding) => {
    const box = textbox.current;
    if (!box) return;
    const at = nearest(box.value, quote, start);
    box.focus();
    if (at >= 0) box.setSelectionRange(at, at + quote.length);
  };

  return (
    <>
      <MessageHeader from={message.from} subject={message.subject} onRefresh={actions.refresh} />
      <main className={styles.main}>
        {comesFirst && safeSteps}
        <SuggestionView
          message={message}
          suggestion={suggestion}
          chosen={choice.scenario}
          isKept={!state.notKept.includes('choice')}
          onChoose={actions.chooseScenario}
        />
        <DeclinedBefore itemKey={state.key} message={message} />
        {!aboutSafety && <PauseAndAssess assessment={assessment} onAssess={actions.assess} />}
        {picksResponse && <ResponsePicker choice={choice} onChoose={actions.chooseResponse} />}
        {reply.kind === 'none-owed' && !comesFirst && safeSteps}
        {reply.kind === 'written' && (
          <>
            <DraftEditor
              ref={textbox}
              reply={reply}
              actions={{
                type: actions.type,
                takeNewDraft: thenText(actions.takeNewDraft),
                putOwnTextBack: thenText(actions.putOwnTextBack),
                undo: thenText(actions.undo),
              }}
            />
            <LaterPart part={afterSuggestion}>
              {({ Checklist, Clock, DraftOptions, KeepUntilAnswered }) => (
                <>
                  <DraftOptions
                    response={choice.response}
                    wishes={state.wishes}
                    onWish={actions.wish}
                    onRemind={actions.remind}
                  />
                  {!aboutSafety && (
                    <Clock
                      asked={state}
                      now={now()}
                      notKept={state.notKept}
                      onDecide={actions.decide}
                      onForgetAnswer={() => {
                        actions.tellAnswer(false);
                      }}
                      onChoose={thenText(actions.chooseResponse)}
                    />
                  )}
                  <Checklist
                    review={reply.review}
                    ignored={state.ignored}
                    actions={{
                      fix: thenText(actions.fix),
                      commit: thenText(actions.commit),
                      ignore: thenText(actions.ignore),
                      neverFlag: thenText(actions.neverFlag),
                      show,
                    }}
                  />
                  {!isSafePath && state.answer === null && (
                    <KeepUntilAnswered
                      isOpened={
                        state.delivery.kind === 'opened' || state.delivery.kind === 'drafted'
                      }
                      onDismiss={thenText(() => undefined)}
                    />
                  )}
                </>
              )}
            </LaterPart>
          </>
        )}
      </main>
      {reply.kind === 'written' && (
        <ReplyActions
          asked={state}
          delivery={state.delivery}
          textbox={textbox}
          onOpenReply={actions.openReply}
          onCopy={actions.copy}
          onChooseAudience={actions.chooseAudience}
          afterOpening={
            <LaterPart part={afterSuggestion}>
              {({ AfterOpening }) => (
                <AfterOpening
                  shown={state}
                  actions={actions}
                  onUnsent={() => {
                    textbox.current?.focus();
                  }}
                />
              )}
            </LaterPart>
          }
        />
      )}
    </>
  );
}

/** Where a text holds some words, nearest to where they stood; -1 where it doesn’t. */
function nearest(text: string, words: string, start: number): number {
  const after = text.indexOf(words, start);
  const before = text.lastIndexOf(words, start);
  if (after < 0 || before < 0) return Math.max(after, before);
  return after - start < start - before ? after : before;
}
