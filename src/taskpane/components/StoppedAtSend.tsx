import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useContext, useEffect, useId, useState } from 'react';
import type { Review } from '../../core';
import type { SentFinding } from '../../core/ports';
import { useCrash } from '../hooks/use-crash';
import { CheckingContext, useServices } from '../services';
import { strings } from '../strings';
import { FindingView, type FindingActions } from './FindingView';
import { PlainList } from './PlainList';

type StoppedAtSendProps = {
  readonly review: Review | null;
  readonly actions: FindingActions;
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
});

/** What the prompt at Send was about, as far as it still stands in the mail; nothing where none led here. */
export function StoppedAtSend({ review, actions }: StoppedAtSendProps) {
  const styles = useStyles();
  const headingId = useId();
  const { sendReview } = useServices();
  const { state } = useContext(CheckingContext);
  const crash = useCrash();
  const [stopped, setStopped] = useState<readonly SentFinding[]>([]);
  useEffect(() => {
    sendReview.findings().then(setStopped, crash);
  }, [sendReview, crash]);
  const checks = state.kind === 'loaded' ? state.loaded.checks : [];
  const left = (review?.checks ?? []).flatMap(({ id, findings }) =>
    findings
      .filter(({ messageId, quote }) =>
        stopped.some((sent) => sent.messageId === messageId && isPartOfOther(quote, sent.quote)),
      )
      .map((finding) => ({ finding, label: checks.find((check) => check.id === id)?.label ?? '' })),
  );
  if (left.length === 0) return null;
  return (
    <section className={styles.root} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {strings.compose.stopped}
      </h2>
      <PlainList>
        {left.map(({ finding, label }) => (
          <FindingView
            key={`${finding.messageId} ${String(finding.start)}`}
            label={label}
            finding={finding}
            actions={actions}
          />
        ))}
      </PlainList>
    </section>
  );
}

/** The prompt quotes at most so much, and the whole sentence where a fix would spare a part of it. */
function isPartOfOther(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}
