import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { LOOP_STATES, waitingTimes } from '../../core';
import type { OpenLoop } from '../../core/mailbox-ports';
import { mailboxStrings } from '../mailbox-strings';
import { CountBar } from './CountBar';

type WaitingTimesProps = { readonly loops: readonly OpenLoop[]; readonly now: Date };

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  table: { ...typographyStyles.body1, width: '100%', borderCollapse: 'collapse' },
  caption: {
    ...typographyStyles.caption1,
    textAlign: 'start',
    paddingBlockEnd: tokens.spacingVerticalXS,
  },
  column: { textAlign: 'start' },
  start: { fontWeight: 'inherit', textAlign: 'start' },
  number: { width: '50%', textAlign: 'start' },
  // The line before a group is the mark that it names.
  marked: {
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralForeground3,
  },
  mark: { ...typographyStyles.caption1Strong, textAlign: 'start' },
});

/** How many wait for how long, with a bar beside each number and a line at each mark of the reply clock. */
export function WaitingTimes({ loops, now }: WaitingTimesProps) {
  const styles = useStyles();
  const words = mailboxStrings.openLoops.picture;
  const times = waitingTimes(loops, now);
  const most = Math.max(...times.map((time) => time.loops));
  return (
    <>
      <h2 className={styles.heading}>{words.heading}</h2>
      <table className={styles.table}>
        <caption className={styles.caption}>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.column}>
              {words.wait}
            </th>
            <th scope="col" className={styles.number}>
              {words.count}
            </th>
          </tr>
        </thead>
        {LOOP_STATES.map((state) => (
          <tbody key={state} className={styles.marked}>
            <tr>
              <th scope="rowgroup" colSpan={2} className={styles.mark}>
                {words.marks[state]}
              </th>
            </tr>
            {times
              .filter((time) => time.state === state)
              .map((time) => (
                <tr key={time.wait}>
                  <th scope="row" className={styles.start}>
                    {words.waits[time.wait]}
                  </th>
                  <td>
                    <CountBar count={time.loops} most={most} />
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </>
  );
}
