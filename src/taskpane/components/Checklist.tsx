import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useContext, useId, useRef } from 'react';
import type { CheckResult, Review } from '../../core';
import { useFocusKept } from '../hooks/use-focus-kept';
import { useSettled } from '../hooks/use-settled';
import { CheckingContext } from '../services';
import { foreignLanguage } from '../language-name';
import { strings } from '../strings';
import { ignoredName } from '../state/pane-state';
import { ChecklistLine } from './ChecklistLine';
import type { FindingActions } from './FindingView';
import { NotLoaded } from './NotLoaded';
import { PlainList } from './PlainList';
import { VisuallyHidden } from './VisuallyHidden';

type ChecklistProps = {
  /** `null` while what judges a reply is loading. */
  readonly review: Review | null;
  /** What the user lets stand, by `ignoredName`. */
  readonly ignored?: readonly string[];
  /** Absent where fixes can't be applied in place. */
  readonly actions?: FindingActions;
};

/** Long enough that a screen reader hears the outcome of a sentence, not of each word. */
const ANNOUNCE_AFTER_MS = 1000;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  fixAll: { alignSelf: 'flex-start' },
  quiet: { ...typographyStyles.body1, margin: 0 },
  list: { rowGap: tokens.spacingVerticalS },
});

export function Checklist({ review: whole, ignored = [], actions }: ChecklistProps) {
  const styles = useStyles();
  const headingId = useId();
  const { state, retry } = useContext(CheckingContext);
  const heading = useRef<HTMLHeadingElement>(null);
  const keepFocus = useFocusKept(() => heading.current);
  const review = whole === null ? null : without(whole, ignored);
  const fixable = review?.checks.flatMap(({ findings }) => findings.filter(({ fix }) => fix)) ?? [];
  const quiet = review === null ? strings.checklist.loading : quietLine(review);
  const announced = useSettled(quiet ?? summary(review), ANNOUNCE_AFTER_MS);
  return (
    <section className={styles.root} aria-labelledby={headingId}>
      <h2 ref={heading} id={headingId} tabIndex={-1} className={styles.heading}>
        {strings.checklist.heading}
      </h2>
      {review !== null && !review.zones.separated && (
        <p className={styles.quiet}>{strings.checklist.notSeparated}</p>
      )}
      {state.kind === 'failed' && (
        <NotLoaded
          onRetry={() => {
            keepFocus();
            retry();
          }}
        />
      )}
      {quiet === null ? (
        <PlainList className={styles.list} aria-labelledby={headingId}>
          {(state.kind === 'loaded' ? state.loaded.checks : []).map(({ id, label }) => (
            <ChecklistLine
              key={id}
              id={id}
              label={label}
              result={review?.checks.find((result) => result.id === id)}
              spared={review?.spared.filter(({ check }) => check === id) ?? []}
              actions={actions}
            />
          ))}
        </PlainList>
      ) : (
        state.kind !== 'failed' && <p className={styles.quiet}>{quiet}</p>
      )}
      {actions !== undefined && fixable.length > 1 && (
        <Button
          size="small"
          className={styles.fixAll}
          onClick={() => {
            actions.fix(fixable);
          }}
        >
          {strings.checklist.fixAll(fixable.length)}
        </Button>
      )}
      <VisuallyHidden role="status">{announced}</VisuallyHidden>
    </section>
  );
}

/** The review but for what the user lets stand this time. */
function without(review: Review, ignored: readonly string[]): Review {
  const checks = review.checks.map((result): CheckResult => {
    const findings = result.findings.filter((finding) => !ignored.includes(ignoredName(finding)));
    if (findings.length === result.findings.length) return result;
    return { ...result, findings, status: findings.length === 0 ? 'pass' : result.status };
  });
  return { ...review, checks };
}

/** The one line for a reply that the checklist does not judge. */
function quietLine({ isDecline, language, checks }: Review): string | null {
  const foreign = foreignLanguage(language);
  if (foreign !== null) return strings.checklist.language(foreign);
  if (!isDecline) return strings.checklist.noDecline;
  const isJudged = checks.some(({ status }) => status !== 'not-applicable');
  return isJudged ? null : strings.checklist.hardlyDecline;
}

function summary(review: Review | null): string {
  const results = review?.checks ?? [];
  const toFix = results.filter(({ status }) => status === 'fail').length;
  const toLookAt = results.filter(({ status }) => status === 'warn').length;
  return toFix + toLookAt === 0
    ? strings.checklist.allClear
    : strings.checklist.summary(toFix, toLookAt);
}
