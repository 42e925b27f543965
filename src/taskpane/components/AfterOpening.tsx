import type { PaneActions } from '../hooks/use-pane';
import type { Delivery, ReadingState } from '../state/pane-state';
import { AfterReply } from './AfterReply';
import { WithMailbox } from './WithMailbox';

type AfterOpeningProps = {
  readonly shown: ReadingState;
  readonly actions: PaneActions;
  /** The user goes on with the text. */
  readonly onUnsent: () => void;
};

/** What follows *Open reply*: another way where Outlook opened none, then whether it was sent. */
export function AfterOpening({ shown, actions, onUnsent }: AfterOpeningProps) {
  const { key, message, delivery, closure, reply } = shown;
  const isDrafted = delivery.kind === 'drafted';
  return (
    <>
      {reply.kind === 'written' && (isDrafted || offersInstead(delivery)) && (
        <WithMailbox itemKey={key}>
          {({ DraftInMailbox }) => (
            <DraftInMailbox itemKey={key} text={reply.text} toAll={shown.toAll} actions={actions} />
          )}
        </WithMailbox>
      )}
      {(isDrafted || delivery.kind === 'opened') && (
        <AfterReply
          itemKey={key}
          message={message}
          closure={closure}
          isNoted={shown.answer !== null}
          notKept={shown.notKept}
          onNote={() => {
            actions.tellAnswer(true);
          }}
          onClose={(next) => {
            actions.close(next);
            if (next === 'unsent') onUnsent();
          }}
          onItemChanged={actions.refresh}
        />
      )}
    </>
  );
}

/** Where a reply may be open nevertheless, a second one would be one too many. */
function offersInstead(delivery: Delivery): boolean {
  return delivery.kind === 'open-failed' && delivery.code !== 'unconfirmed';
}
