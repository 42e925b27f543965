import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useContext, useId } from 'react';
import type { Finding, Review } from '../../core';
import { useSettled } from '../hooks/use-settled';
import { ChecksContext } from '../services';
import { foreignLanguage } from '../language-name';
import { strings } from '../strings';
import { ChecklistLine } from './ChecklistLine';
import { VisuallyHidden } from './VisuallyHidden';

type ChecklistProps = {
  /** `null` while what judges a reply is loading. */
  readonly review: Review | null;
  /** Absent where fixes can't be applied in place. */
  readonly onFix?: (finding: Finding) => void;
};

/** Long enough that a screen reader hears the outcome of a sentence, not of each word. */
const ANNOUNCE_AFTER_MS = 1000;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  quiet: { ...typographyStyles.body1, margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

export function Checklist({ review, onFix }: ChecklistProps) {
  const styles = useStyles();
  const headingId = useId();
  const checks = useContext(ChecksContext);
  const quiet = review === null ? strings.checklist.loading : quietLine(review);
  const announced = useSettled(quiet ?? summary(review), ANNOUNCE_AFTER_MS);
  return (
    <section className={styles.root} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {strings.checklist.heading}
      </h2>
      {review !== null && !review.zones.separated && (
        <p className={styles.quiet}>{strings.checklist.notSeparated}</p>
      )}
      {quiet === null ? (
        // Safari takes a list without markers for no list unless its role is spelt out.
        <ul role="list" className={styles.list} aria-labelledby={headingId}>
          {checks?.map(({ id, label }) => (
            <ChecklistLine
              key={id}
              label={label}
              result={review?.checks.find((result) => result.id === id)}
              spared={review?.spared.filter(({ check }) => check === id) ?? []}
              {...(onFix === undefined ? {} : { onFix })}
            />
          ))}
        </ul>
      ) : (
        <p className={styles.quiet}>{quiet}</p>
      )}
      <VisuallyHidden role="status">{announced}</VisuallyHidden>
    </section>
  );
}

/** The one line for a reply that the checklist does not judge. */
function quietLine({ isDecline, language }: Review): string | null {
  const foreign = foreignLanguage(language);
  if (foreign !== null) return strings.checklist.language(foreign);
  return isDecline ? null : strings.checklist.noDecline;
}

function summary(review: Review | null): string {
  const results = review?.checks ?? [];
  const toFix = results.filter(({ status }) => status === 'fail').length;
  const toLookAt = results.filter(({ status }) => status === 'warn').length;
  return toFix + toLookAt === 0
    ? strings.checklist.allClear
    : strings.checklist.summary(toFix, toLookAt);
}
