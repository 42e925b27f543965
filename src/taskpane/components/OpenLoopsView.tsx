import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { FoundLoops } from '../../core/mailbox-ports';
import { mailboxFailure } from '../mailbox-failures';
import { useOpenLoops, type PaneOfLoops } from '../hooks/use-open-loops';
import { useServices } from '../services';
import { mailboxStrings } from '../mailbox-strings';
import { AskFirst } from './AskFirst';
import { DaysChoice } from './DaysChoice';
import { Disclosure } from './Disclosure';
import { LookProgress } from './LookProgress';
import { LookTrouble } from './LookTrouble';
import { LoopList } from './LoopList';
import { StartLooking } from './StartLooking';
import { WaitingTimes } from './WaitingTimes';
import { WeeksOfArrivals } from './WeeksOfArrivals';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  text: { ...typographyStyles.body1, margin: 0 },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  action: { alignSelf: 'flex-start' },
});

/** Who still waits for an answer, once the user asked for it; until then, what asking would mean. */
export function OpenLoopsView() {
  const styles = useStyles();
  const { account } = useServices();
  if (account.isOffered) return <OfferedView />;
  return mailboxStrings.openLoops.notOffered.map((text) => (
    <p key={text} className={styles.text}>
      {text}
    </p>
  ));
}

function OfferedView() {
  const styles = useStyles();
  const { now } = useServices();
  const pane = useOpenLoops();
  const root = useRef<HTMLDivElement>(null);
  const { looking, outcome, found, days, account } = pane;
  const words = mailboxStrings.openLoops;
  const isAsked = looking.kind === 'looking' && looking.isAsked;
  const wasAsked = useRef(false);
  useEffect(() => {
    // What was pressed is gone with what it began or ended.
    if (isAsked !== wasAsked.current && document.activeElement === document.body)
      root.current?.focus({ preventScroll: true });
    wasAsked.current = isAsked;
  }, [isAsked]);
  useEffect(() => {
    if (outcome.kind === 'signed-out' || outcome.kind === 'forgotten') root.current?.focus();
  }, [outcome]);

  if (looking.kind === 'starting') return null;
  const isUnreadable = looking.kind === 'troubled' && looking.trouble === 'unreadable';
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <div role="status">
        {outcome.kind === 'signed-out' && (
          <p className={styles.text}>{mailboxStrings.mailbox.signedOut}</p>
        )}
        {outcome.kind === 'forgotten' && <p className={styles.text}>{words.forgotten}</p>}
      </div>
      {outcome.kind === 'failed' && (
        <p role="alert" className={styles.text}>
          {mailboxFailure(outcome.trouble)}
        </p>
      )}
      {looking.kind === 'troubled' && (
        <LookTrouble
          trouble={looking.trouble}
          onRetry={found && pane.look}
          onSignOut={pane.signOut}
        />
      )}
      {looking.kind === 'stopped' && (
        <p className={styles.text}>
          {found ? words.looking.stopped(found.lookedBackTo) : words.looking.stoppedEarly}
        </p>
      )}
      {isAsked && <LookProgress found={found} days={days} now={now()} onStop={pane.stop} />}
      {found === null && !isAsked && (
        <StartLooking
          isSignedIn={account !== null}
          days={days}
          onDays={pane.setDays}
          onLook={pane.look}
        />
      )}
      {found !== null && <FoundView pane={pane} found={found} now={now()} />}
      {account !== null && (
        <>
          <p className={styles.text}>
            {mailboxStrings.mailbox.signedInAs} <bdi>{account}</bdi>
          </p>
          <Button size="small" className={styles.action} onClick={pane.signOut}>
            {mailboxStrings.mailbox.signOut}
          </Button>
        </>
      )}
      {(found !== null || isUnreadable) && (
        <AskFirst
          offer={words.eraseAll}
          question={words.eraseQuestion}
          yes={words.erase}
          no={words.keep}
          onYes={pane.forget}
        />
      )}
    </div>
  );
}

type FoundViewProps = {
  readonly pane: PaneOfLoops;
  readonly found: FoundLoops;
  readonly now: Date;
};

function FoundView({ pane, found, now }: FoundViewProps) {
  const styles = useStyles();
  const { looking, loops, days } = pane;
  const words = mailboxStrings.openLoops;
  const isUnfinished = found.completeAt === null;
  return (
    <>
      {looking.kind !== 'looking' && (
        <>
          <p className={styles.note}>
            {found.completeAt === null
              ? words.notAll(found.lookedBackTo)
              : words.lookedAt(found.completeAt)}
          </p>
          <DaysChoice days={days} onDays={pane.setDays} />
          <Button size="small" className={styles.action} onClick={pane.look}>
            {isUnfinished ? words.looking.goOn : words.looking.again}
          </Button>
        </>
      )}
      {looking.kind === 'looking' && !looking.isAsked && (
        <p className={styles.note}>
          {found.completeAt && words.lookedAt(found.completeAt)} {words.looking.updating}
        </p>
      )}
      {loops.length > 0 && <WaitingTimes loops={loops} now={now} />}
      <Disclosure summary={words.weeks.heading} inside="once-opened">
        <WeeksOfArrivals found={found} loops={loops} now={now} />
      </Disclosure>
      <LoopList pane={pane} now={now} />
    </>
  );
}
