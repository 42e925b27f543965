import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { compareMonths, monthAt, monthOf, monthsAfter, type RecordEntry } from '../../core';
import { useServices } from '../services';
import { strings } from '../strings';
import { kindName } from '../suggestion-words';
import { CountBar } from './CountBar';

type MonthViewProps = {
  /** The oldest first, at least one. */
  readonly entries: readonly RecordEntry[];
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  table: { ...typographyStyles.body1, width: '100%', borderCollapse: 'collapse' },
  caption: { ...typographyStyles.caption1, textAlign: 'start' },
  kind: { fontWeight: 'inherit', textAlign: 'start' },
  number: { width: '40%', textAlign: 'start' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One month of the answers in numbers, with a bar beside each, and the way to the months around it. */
export function MonthView({ entries }: MonthViewProps) {
  const styles = useStyles();
  const { now } = useServices();
  const thisMonth = monthAt(now());
  const [month, setMonth] = useState(thisMonth);
  const words = strings.record.month;
  const { answers, medianHours, byScenario } = monthOf(entries, month);
  const most = Math.max(...byScenario.map((each) => each.answers));
  const [first, last] = [entries[0], entries[entries.length - 1]];
  const hasBefore = first !== undefined && compareMonths(monthAt(first.answeredAt), month) < 0;
  const hasAfter =
    compareMonths(month, thisMonth) < 0 ||
    (last !== undefined && compareMonths(month, monthAt(last.answeredAt)) < 0);
  return (
    <div className={styles.root}>
      <div role="status" className={styles.root}>
        <h2 className={styles.heading}>
          {words.heading(month, compareMonths(month, thisMonth) === 0)}
        </h2>
        <p className={styles.text}>{words.summary(answers, medianHours)}</p>
      </div>
      {byScenario.length > 0 && (
        <table className={styles.table}>
          <caption className={styles.caption}>{words.caption(month)}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.kind}>
                {words.kind}
              </th>
              <th scope="col" className={styles.number}>
                {words.answers}
              </th>
            </tr>
          </thead>
          <tbody>
            {byScenario.map((each) => (
              <tr key={each.scenario}>
                <th scope="row" className={styles.kind}>
                  {kindName(each.scenario) ?? words.noKind}
                </th>
                <td>
                  <CountBar count={each.answers} most={most} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.note}>{words.counted}</p>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={!hasBefore}
          onClick={() => {
            setMonth(monthsAfter(month, -1));
          }}
        >
          {words.before}
        </Button>
        <Button
          size="small"
          disabledFocusable={!hasAfter}
          onClick={() => {
            setMonth(monthsAfter(month, 1));
          }}
        >
          {words.after}
        </Button>
      </div>
    </div>
  );
}
