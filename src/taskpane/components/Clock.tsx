import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { responsesTo, silenceBefore, type ResponseId } from '../../core';
import type { Answer } from '../../core/ports';
import type { Keepable } from '../state/pane-state';
import { clockOf, type Asked } from '../state/reply';
import { scenarioTitle } from '../suggestion-words';
import { strings } from '../strings';

type ClockProps = {
  readonly asked: Asked;
  readonly now: Date;
  readonly notKept: readonly Keepable[];
  readonly onDecide: (hasDecided: boolean) => void;
  readonly onForgetAnswer: () => void;
  readonly onChoose: (response: ResponseId) => void;
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  bar: {
    position: 'relative',
    height: '0.75rem',
    marginBlock: tokens.spacingVerticalXS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  // A border, since backgrounds are dropped where the user sets all colours.
  waited: {
    height: 0,
    borderBlockStartWidth: '0.75rem',
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralForeground3,
  },
  mark: {
    position: 'absolute',
    insetBlock: '-0.25rem',
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralForeground1,
  },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  action: { alignSelf: 'flex-start' },
});

const MS_PER_HOUR = 3_600_000;
/** The bar shows so many hours more than the limit, with a mark there and at the target. */
const HOURS_AFTER_LIMIT = 24;

/** How long the sender has waited, until when an answer is in time, and the way back after a silence. */
export function Clock({ asked, now, notKept, onDecide, onForgetAnswer, onChoose }: ClockProps) {
  const styles = useStyles();
  const headingId = useId();
  const words = strings.clock;
  const { since, choice, decidedAt } = asked;
  if (asked.answer !== null) return <Answered answer={asked.answer} onForget={onForgetAnswer} />;
  const clock = clockOf(asked, now);
  const { targetHours, limitHours } = clock;
  const barHours = limitHours + HOURS_AFTER_LIMIT;
  const share = (hours: number) => `${String((100 * Math.min(barHours, hours)) / barHours)}%`;
  const silence = silenceBefore(now, since);
  const repairs = responsesTo(choice.scenario).includes('repair') && choice.response !== 'repair';
  return (
    <section className={styles.root} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {words.heading}
      </h2>
      <p className={styles.text}>
        {words.waited((now.getTime() - since.getTime()) / MS_PER_HOUR)}{' '}
        {words.deadline[clock.state](clock.state === 'in-time' ? clock.target : clock.limit)}
      </p>
      <div className={styles.bar} aria-hidden="true">
        <div className={styles.waited} style={{ width: share(clock.waitedHours) }} />
        {[targetHours, limitHours].map((hours) => (
          <div key={hours} className={styles.mark} style={{ insetInlineStart: share(hours) }} />
        ))}
      </div>
      <p className={styles.note}>
        {decidedAt === null
          ? words.fromReceipt(targetHours, limitHours)
          : words.fromDecision(decidedAt, targetHours, limitHours)}
      </p>
      {notKept.includes('decision') && (
        <p role="alert" className={styles.text}>
          {words.notKept}
        </p>
      )}
      {notKept.includes('open') && (
        <p role="alert" className={styles.text}>
          {strings.record.notChanged}
        </p>
      )}
      {(notKept.includes('answer') || notKept.includes('record')) && (
        <p role="alert" className={styles.text}>
          {strings.record.notRemoved}
        </p>
      )}
      {notKept.includes('answers-of-other-version') && (
        <p role="alert" className={styles.text}>
          {strings.record.otherVersion}
        </p>
      )}
      {decidedAt === null && <p className={styles.note}>{words.kept}</p>}
      <Button
        size="small"
        className={styles.action}
        onClick={() => {
          onDecide(decidedAt === null);
        }}
      >
        {decidedAt === null ? words.decide : words.undecide}
      </Button>
      {silence !== 'none' && repairs && (
        <>
          <p className={styles.text}>{words.silence[silence]}</p>
          <Button
            size="small"
            className={styles.action}
            onClick={() => {
              onChoose('repair');
            }}
          >
            {words.repair}
          </Button>
        </>
      )}
    </section>
  );
}

type AnsweredProps = { readonly answer: Answer; readonly onForget: () => void };

/** In place of a clock that no longer runs. */
function Answered({ answer, onForget }: AnsweredProps) {
  const styles = useStyles();
  const headingId = useId();
  const words = strings.clock.answered;
  return (
    <section className={styles.root} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {words.heading}
      </h2>
      <p className={styles.text}>
        {words.text(answer.at, scenarioTitle(answer.scenario), answer.response)}
      </p>
      <Button size="small" className={styles.action} onClick={onForget}>
        {words.forget}
      </Button>
    </section>
  );
}
