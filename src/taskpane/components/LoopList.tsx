import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { ANY_LOOP, filterLoops, kindsOf, withLoop, type LoopFilter } from '../../core';
import type { OpenLoop } from '../../core/mailbox-ports';
import { useLoopActs } from '../hooks/use-loop-acts';
import type { PaneOfLoops } from '../hooks/use-open-loops';
import { useSettled } from '../hooks/use-settled';
import { mailboxStrings } from '../mailbox-strings';
import { LoopFilters } from './LoopFilters';
import { LoopRow, senderOf, subjectOf } from './LoopRow';
import { PlainList } from './PlainList';
import { VisuallyHidden } from './VisuallyHidden';

type LoopListProps = { readonly pane: PaneOfLoops; readonly now: Date };

/** So many are shown, and so many more each time they are asked for. */
const SHOWN_AT_ONCE = 25;

/** Our own figure: long enough that numbers which still change are not read out. */
const QUIET_MS = 1_000;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  row: {
    ...typographyStyles.body1,
    overflowWrap: 'anywhere',
    paddingBlockStart: tokens.spacingVerticalS,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
  },
  undo: { marginInlineStart: tokens.spacingHorizontalS },
  more: { alignSelf: 'flex-start' },
});

/** Those who wait, the longest first; who is taken off leaves the way back in the same place. */
export function LoopList({ pane, now }: LoopListProps) {
  const styles = useStyles();
  const headingId = useId();
  const words = mailboxStrings.openLoops;
  const { loops, dismissed } = pane;
  const acts = useLoopActs();
  const [asked, setFilter] = useState(ANY_LOOP);
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const root = useRef<HTMLDivElement>(null);
  const rows = useRef(new Map<string, HTMLLIElement>());
  /** The message whose row gets the focus; a new object for each time. */
  const [next, setNext] = useState<{ readonly message: string | undefined } | null>(null);
  useEffect(() => {
    if (next !== null) (rows.current.get(next.message ?? '') ?? root.current)?.focus();
  }, [next]);

  // A kind may have left the list with its last row.
  const isThere = asked.scenario === 'any' || kindsOf(loops).includes(asked.scenario);
  const filter: LoopFilter = isThere ? asked : { ...asked, scenario: 'any' };
  const fitting = filterLoops(loops, filter, now);
  const listed = dismissed === null ? fitting : withLoop(fitting, dismissed);
  const shown = listed.slice(0, dismissed === null ? most : most + 1);
  const shownCount = words.shown(Math.min(most, fitting.length), loops.length);

  const isLooking = pane.looking.kind === 'looking' && pane.looking.isAsked;
  const count = isLooking
    ? words.looking.isLooking
    : `${words.waiting(loops.length)} ${shownCount}`;
  const off = dismissed && `${words.dismissed} ${senderOf(dismissed)}, ${subjectOf(dismissed)}.`;
  const announced = useSettled([...(off === null ? [] : [off]), count].join(' '), QUIET_MS);

  const dismiss = (loop: OpenLoop) => {
    const at = fitting.indexOf(loop);
    pane.dismiss(loop);
    setNext({ message: (fitting[at + 1] ?? fitting[at - 1])?.message });
  };
  const undo = async ({ message }: OpenLoop) => {
    if (await pane.undo()) setNext({ message });
  };

  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <VisuallyHidden role="status">{announced}</VisuallyHidden>
      {loops.length > 0 && (
        <>
          <h2 id={headingId} className={styles.heading}>
            {words.list}
          </h2>
          <LoopFilters
            loops={loops}
            filter={filter}
            onFilter={(changed) => {
              setFilter(changed);
              setMost(SHOWN_AT_ONCE);
            }}
          />
          <p className={styles.text}>{shownCount}</p>
          {fitting.length === 0 && <p className={styles.text}>{words.noneFits}</p>}
        </>
      )}
      {loops.length === 0 && !isLooking && <p className={styles.text}>{words.nobody}</p>}
      <PlainList {...(loops.length > 0 && { 'aria-labelledby': headingId })}>
        {shown.map((loop) => (
          <li
            key={loop.message}
            ref={(row) => {
              if (row) rows.current.set(loop.message, row);
              else rows.current.delete(loop.message);
            }}
            tabIndex={-1}
            className={styles.row}
          >
            {loop.message === dismissed?.message ? (
              <>
                {words.dismissed} <bdi>{senderOf(loop)}</bdi>, <bdi>{subjectOf(loop)}</bdi>
                <Button
                  size="small"
                  className={styles.undo}
                  aria-label={words.actLabel(words.undo, senderOf(loop), subjectOf(loop))}
                  onClick={() => {
                    void undo(loop);
                  }}
                >
                  {words.undo}
                </Button>
              </>
            ) : (
              <LoopRow
                loop={loop}
                acts={acts}
                now={now}
                onDismiss={() => {
                  dismiss(loop);
                }}
              />
            )}
          </li>
        ))}
      </PlainList>
      {most < fitting.length && (
        <Button
          size="small"
          className={styles.more}
          onClick={() => {
            setMost(most + SHOWN_AT_ONCE);
            setNext({ message: fitting[most]?.message });
          }}
        >
          {words.showMore}
        </Button>
      )}
    </div>
  );
}
