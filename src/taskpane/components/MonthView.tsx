import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import {
  compareMonths,
  monthAt,
  monthOf,
  monthsAfter,
  notedAt,
  type RecordEntry,
} from '../../core';
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

/** One month of the record in numbers, with a bar beside each, and the way to the months around it. */
export function MonthView({ entries }: MonthViewProps) {
  const styles = useStyles();
  const { now } = useServices();
  const thisMonth = monthAt(now());
  const [month, setMonth] = useState(thisMonth);
  const words = strings.record.month;
  const { answers, open, medianHours, byScenario } = monthOf(entries, month);
  const rows = [
    ...byScenario.map(({ scenario, answers: count }) => ({
      name: kindName(scenario) ?? words.noKind,
      count,
    })),
    ...(open > 0 ? [{ name: words.stillOpen, count: open }] : []),
  ];
  const most = Math.max(...rows.map(({ count }) => count));
  const [first, last] = [entries[0], entries[entries.length - 1]];
  const hasBefore = first !== undefined && compareMonths(monthAt(notedAt(first)), month) < 0;
  const hasAfter =
    compareMonths(month, thisMonth) < 0 ||
    (last !== undefined && compareMonths(month, monthAt(notedAt(last))) < 0);
  return (
    <div className={styles.root}>
      <div role="status" className={styles.root}>
        <h2 className={styles.heading}>
          {words.heading(month, compareMonths(month, thisMonth) === 0)}
        </h2>
        <p className={styles.text}>{words.summary(answers, medianHours)}</p>
        {open > 0 && <p className={styles.text}>{words.open(open)}</p>}
      </div>
      {rows.length > 0 && (
        <table className={styles.table}>
          <caption className={styles.caption}>{words.caption(month, open > 0)}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.kind}>
                {words.kind}
              </th>
              <th scope="col" className={styles.number}>
                {words.messages}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, count }) => (
              <tr key={name}>
                <th scope="row" className={styles.kind}>
                  {name}
                </th>
                <td>
                  <CountBar count={count} most={most} />
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
