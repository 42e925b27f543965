import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { isSafety, responsesTo, type IncomingMessage, type ResponseId } from '../../core';
import type { Choice } from '../state/reply';
import { strings } from '../strings';
import { KeepMessage } from './KeepMessage';
import { WithMailbox } from './WithMailbox';
import { column } from '../column';

type SafeStepsProps = {
  readonly itemKey: string;
  readonly message: IncomingMessage;
  readonly choice: Choice;
  /** The user said that they feel unsafe or pressured. */
  readonly isUnsafe: boolean;
  /** An answer to a threat is never offered. */
  readonly threatens: boolean;
  readonly onChoose: (response: ResponseId) => void;
  readonly onItemChanged: () => void;
};

const useStyles = makeStyles({
  root: column,
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  steps: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

/** What to do instead of answering; a boundary is offered where the scenario has one, never first. */
export function SafeSteps({
  itemKey,
  message,
  choice,
  isUnsafe,
  threatens,
  onChoose,
  onItemChanged,
}: SafeStepsProps) {
  const styles = useStyles();
  const headingId = useId();
  const words = strings.safeSteps;
  const audience = audienceOf(choice, isUnsafe);
  const responses = responsesTo(choice.scenario);
  const writesReply = choice.response !== 'no-reply';
  const offersBoundary =
    !threatens && responses[0] === 'no-reply' && responses.includes('boundary');
  return (
    <section className={styles.root} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {words.heading[audience]}
      </h2>
      <p className={styles.text}>
        {writesReply && offersBoundary ? words.boundaryIntro : words.intro[audience]}
      </p>
      {!writesReply && (
        <>
          <ol className={styles.steps}>
            {words.steps[audience].map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {audience !== 'scam-spam' && (
            <KeepMessage key={itemKey} itemKey={itemKey} subject={message.subject} />
          )}
          <WithMailbox itemKey={itemKey}>
            {({ AfterClosure }) => (
              <AfterClosure
                itemKey={itemKey}
                message={message}
                place="safe-path"
                onItemChanged={onItemChanged}
              />
            )}
          </WithMailbox>
          {audience !== 'other' && <p className={styles.note}>{words.notLegalAdvice}</p>}
        </>
      )}
      {offersBoundary && (
        <Button
          size="small"
          onClick={() => {
            onChoose(writesReply ? 'no-reply' : 'boundary');
          }}
        >
          {writesReply ? words.backToSteps : words.setBoundary}
        </Button>
      )}
    </section>
  );
}

function audienceOf({ scenario }: Choice, isUnsafe: boolean): keyof typeof strings.safeSteps.steps {
  if (isSafety(scenario)) return scenario;
  return isUnsafe ? 'unsafe' : 'other';
}
