import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useRef } from 'react';
import { dayInWords } from '../../core';
import { entryFailure, saveFailure } from '../failure-words';
import { useFocusKept } from '../hooks/use-focus-kept';
import type { PaneOfPromises, PromiseOutcome } from '../hooks/use-promises';
import { dayFrom } from '../state/reply';
import { strings } from '../strings';

type PromiseNoticeProps = {
  readonly told: PaneOfPromises['told'];
  /** Changes that are still to be saved. */
  readonly unsaved: PaneOfPromises['unsaved'];
  readonly itemKey: string | null;
};

/** What became of a promise: what went well beside its own message, what did not until it is settled. */
export function PromiseNotice({ told, unsaved, itemKey }: PromiseNoticeProps) {
  const root = useRef<HTMLDivElement>(null);
  const keepFocus = useFocusKept(() => root.current);
  const isFailure = told?.outcome.kind === 'not-saved' || told?.outcome.kind === 'no-entry';
  const outcome = told !== null && (isFailure || told.about === itemKey) ? told.outcome : null;
  return (
    <div ref={root} tabIndex={-1} role="status">
      {outcome !== null && (
        <MessageBar layout="multiline" intent={isFailure ? 'warning' : 'success'}>
          <MessageBarBody>{wordsFor(outcome)}</MessageBarBody>
          {outcome.kind === 'not-saved' && (
            <MessageBarActions>
              <Button
                size="small"
                onClick={() => {
                  keepFocus();
                  outcome.retry();
                }}
              >
                {strings.promises.notSaved.retry}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {unsaved.length > 0 && outcome?.kind !== 'not-saved' && (
        <MessageBar layout="multiline" intent="warning">
          <MessageBarBody>{strings.promises.notSaved.waiting(unsaved.length)}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              onClick={() => {
                keepFocus();
                for (const { retry } of unsaved) retry();
              }}
            >
              {strings.promises.notSaved.retry}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

function wordsFor(outcome: PromiseOutcome): string {
  const { told } = strings.promises;
  switch (outcome.kind) {
    case 'noted':
      return told.noted(dayInWords(dayFrom(outcome.day)));
    case 'taken-back':
      return told.takenBack;
    case 'kept':
      return told.kept;
    case 'dropped':
      return told.dropped;
    case 'moved':
      return told.moved(dayInWords(dayFrom(outcome.day)));
    case 'entry-opened':
      return told.entryOpened(dayInWords(dayFrom(outcome.day)));
    case 'not-saved':
      return saveFailure(outcome.code);
    case 'no-entry':
      return entryFailure(outcome.code, dayInWords(dayFrom(outcome.day)));
  }
}
