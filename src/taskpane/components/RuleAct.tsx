import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { InboxRule } from '../../core/mailbox-ports';
import type { ClosureActs } from '../hooks/use-closure-acts';
import { mailboxStrings } from '../mailbox-strings';
import { ClosureAct } from './ClosureAct';

type RuleActProps = {
  readonly id: 'mute' | 'block';
  readonly rule: InboxRule;
  readonly acts: ClosureActs;
};

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  list: {
    ...typographyStyles.body1,
    overflowWrap: 'anywhere',
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  literal: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'pre-wrap' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A rule, which is shown in words before it is made. */
export function RuleAct({ id, rule, acts }: RuleActProps) {
  const [isAsked, setAsked] = useState(false);
  const act = acts.last(id);
  return (
    <ClosureAct
      id={id}
      act={act}
      question={
        isAsked ? (
          <RuleInWords
            rule={rule}
            isBusy={act?.kind === 'doing'}
            onMake={() => {
              acts.makeRule(id, rule);
            }}
            onLeave={() => {
              setAsked(false);
            }}
          />
        ) : undefined
      }
      onAct={() => {
        setAsked(true);
      }}
      onUndo={() => {
        setAsked(false);
        acts.undo(id);
      }}
      onSignOut={() => {
        acts.signOut(id);
      }}
    />
  );
}

type RuleInWordsProps = {
  readonly rule: InboxRule;
  readonly isBusy: boolean;
  readonly onMake: () => void;
  readonly onLeave: () => void;
};

function RuleInWords({ rule, isBusy, onMake, onLeave }: RuleInWordsProps) {
  const styles = useStyles();
  const words = mailboxStrings.afterClosure.rule;
  const literal = (text: string) => <bdi className={styles.literal}>{text}</bdi>;
  return (
    <>
      <p className={styles.text}>{words.intro}</p>
      <ul className={styles.list}>
        <li>
          {words.from} {literal(rule.fromAddress)}
        </li>
        {rule.subject !== undefined && (
          <li>
            {words.subject} {literal(rule.subject)}
          </li>
        )}
        <li>{words.folders[rule.folder]}</li>
        <li>
          {words.goesOn} {literal(rule.name)}
        </li>
      </ul>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={isBusy} onClick={onMake}>
          {words.make}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={onLeave}>
          {words.leave}
        </Button>
      </div>
    </>
  );
}
