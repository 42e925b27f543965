import { makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { Assessment } from '../state/reply';
import { strings } from '../strings';

type PauseAndAssessProps = {
  readonly assessment: Assessment | null;
  readonly onAssess: (assessment: Assessment | null) => void;
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  list: { minWidth: 0, width: '100%' },
  text: { ...typographyStyles.body1, margin: 0 },
});

const ANSWERS = Object.keys(strings.assess.answers) as readonly Assessment[];

/** One question about the user, whose answer steers the reply and is kept nowhere. */
export function PauseAndAssess({ assessment, onAssess }: PauseAndAssessProps) {
  const styles = useStyles();
  const headingId = useId();
  const words = strings.assess;
  return (
    <section className={styles.root} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {words.question}
      </h2>
      <Select
        aria-labelledby={headingId}
        className={styles.list}
        root={{ className: styles.list }}
        value={assessment ?? ''}
        onChange={(_, { value }) => {
          onAssess(ANSWERS.find((answer) => answer === value) ?? null);
        }}
      >
        <option value="">{words.noAnswer}</option>
        {ANSWERS.map((answer) => (
          <option key={answer} value={answer}>
            {words.answers[answer]}
          </option>
        ))}
      </Select>
      <div role="status">
        {assessment !== null && <p className={styles.text}>{words.steers[assessment]}</p>}
      </div>
    </section>
  );
}
