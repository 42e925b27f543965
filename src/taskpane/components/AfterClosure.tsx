import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { blockRule, muteRule, type IncomingMessage } from '../../core';
import { useClosureActs } from '../hooks/use-closure-acts';
import { mailboxStrings } from '../mailbox-strings';
import { isTaken } from '../state/mailbox-acts';
import { strings } from '../strings';
import { ClosureAct } from './ClosureAct';
import { RuleAct } from './RuleAct';
import { column } from '../column';

type AfterClosureProps = {
  readonly itemKey: string;
  readonly message: IncomingMessage;
  /** Whether the message was answered, or is one that is owed no answer. */
  readonly place: 'after-reply' | 'safe-path';
  /** Another item is open than the one that the pane shows. */
  readonly onItemChanged: () => void;
};

const useStyles = makeStyles({
  root: column,
  text: { ...typographyStyles.body1, margin: 0 },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

/** What can be done with a message that is closed: a record of it, and quiet. */
export function AfterClosure({ itemKey, message, place, onItemChanged }: AfterClosureProps) {
  const styles = useStyles();
  const acts = useClosureActs(itemKey, message, onItemChanged);
  const [mute, block] = [muteRule(message), blockRule(message)];
  const keeping = (id: 'copy' | 'move' | 'category') => (
    <ClosureAct
      key={id}
      id={id}
      act={acts.last(id)}
      onAct={() => {
        acts.keep(id);
      }}
      onUndo={() => {
        acts.undo(id);
      }}
      onSignOut={() => {
        acts.signOut(id);
      }}
    />
  );
  // Undoing a copy of what was moved would take the message itself away.
  const records = (
    <>
      {!isTaken(acts.last('move')) && keeping('copy')}
      {!isTaken(acts.last('copy')) && keeping('move')}
    </>
  );
  const muting = mute !== null && <RuleAct id="mute" rule={mute} acts={acts} />;
  const blocking = block !== null && <RuleAct id="block" rule={block} acts={acts} />;
  return (
    <div className={styles.root}>
      <p className={styles.note}>{mailboxStrings.afterClosure.each}</p>
      {place === 'safe-path' ? (
        <>
          {blocking}
          {records}
          {muting}
        </>
      ) : (
        <>
          {records}
          {keeping('category')}
          {block !== null && <p className={styles.text}>{strings.after.quiet}</p>}
          {muting}
          {blocking}
        </>
      )}
    </div>
  );
}
