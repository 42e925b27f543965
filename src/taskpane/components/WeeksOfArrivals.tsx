import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { Fragment, useRef, useState } from 'react';
import { weeksOfArrivals } from '../../core';
import type { FoundLoops, OpenLoop } from '../../core/mailbox-ports';
import { mailboxStrings } from '../mailbox-strings';

type WeeksOfArrivalsProps = {
  readonly found: FoundLoops;
  /** Those of them that are still on the list. */
  readonly loops: readonly OpenLoop[];
  readonly now: Date;
};

/** In the order of the columns. */
const SHARES = ['within48', 'within72', 'later', 'waiting'] as const;

/** So many weeks are shown before somebody asks for all. */
const SHOWN_FIRST = 8;

// Told apart by their strokes, since backgrounds are dropped where the user sets all colours.
const stroke = (style: 'solid' | 'double' | 'dashed' | 'dotted') => ({
  height: '0',
  borderBlockStartWidth: '0.5rem',
  borderBlockStartStyle: style,
  borderBlockStartColor: tokens.colorNeutralForeground3,
});

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
  },
  caption: {
    ...typographyStyles.caption1,
    textAlign: 'start',
    paddingBlockEnd: tokens.spacingVerticalXS,
  },
  column: { textAlign: 'start', verticalAlign: 'top' },
  week: { fontWeight: 'inherit', textAlign: 'start' },
  count: { textAlign: 'end', verticalAlign: 'bottom' },
  bar: { display: 'flex', paddingBlockEnd: tokens.spacingVerticalXS },
  sample: { marginInlineStart: tokens.spacingHorizontalS },
  more: { alignSelf: 'flex-start' },
});

const useStrokes = makeStyles({
  within48: stroke('solid'),
  within72: stroke('double'),
  later: stroke('dashed'),
  waiting: stroke('dotted'),
});

/** What came in each week, by how soon it was answered: the latest week first, a bar below its numbers. */
export function WeeksOfArrivals({ found, loops, now }: WeeksOfArrivalsProps) {
  const styles = useStyles();
  const strokes = useStrokes();
  const [isWhole, setWhole] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const words = mailboxStrings.openLoops.weeks;
  const weeks = [...weeksOfArrivals({ ...found, loops }, now)].reverse();
  const shown = isWhole ? weeks : weeks.slice(0, SHOWN_FIRST);
  const most = Math.max(
    1,
    ...weeks.map((week) => SHARES.reduce((sum, each) => sum + week[each], 0)),
  );
  return (
    <>
      <table ref={table} tabIndex={-1} className={styles.table}>
        <caption className={styles.caption}>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.column}>
              {words.week}
            </th>
            {SHARES.map((share) => (
              <th key={share} scope="col" className={styles.count}>
                {words.counts[share]}
                <div className={mergeClasses(styles.sample, strokes[share])} aria-hidden="true" />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((week) => (
            <Fragment key={week.since.getTime()}>
              <tr>
                <th scope="row" className={styles.week}>
                  {words.since(week.since)}
                </th>
                {SHARES.map((share) => (
                  <td key={share} className={styles.count}>
                    {week[share]}
                  </td>
                ))}
              </tr>
              <tr aria-hidden="true">
                <td colSpan={SHARES.length + 1}>
                  <div className={styles.bar}>
                    {SHARES.map((share) => (
                      <div
                        key={share}
                        className={strokes[share]}
                        style={{ width: `${String((100 * week[share]) / most)}%` }}
                      />
                    ))}
                  </div>
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
      {shown.length < weeks.length && (
        <Button
          size="small"
          className={styles.more}
          onClick={() => {
            setWhole(true);
            table.current?.focus();
          }}
        >
          {words.showAll(weeks.length)}
        </Button>
      )}
    </>
  );
}
