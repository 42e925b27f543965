import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { dayInWords, type NotedPromise } from '../../core';
import type { PaneOfPromises } from '../hooks/use-promises';
import { dayFrom } from '../state/reply';
import { strings } from '../strings';
import { PlainList } from './PlainList';
import { TextField } from './TextField';

type PromisesViewProps = { readonly promises: PaneOfPromises };

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  promise: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
  line: { display: 'block' },
  due: { fontWeight: tokens.fontWeightSemibold },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    paddingBlockStart: tokens.spacingVerticalXS,
  },
  move: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    paddingBlockStart: tokens.spacingVerticalXS,
  },
});

/** The promises by their day, so that those which are due stand first. */
export function PromisesView({ promises }: PromisesViewProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const hasActed = useRef(false);
  const { noted } = promises;
  useEffect(() => {
    // The button that led here may be gone, and the focus with it.
    if (hasActed.current && document.activeElement === document.body) root.current?.focus();
    hasActed.current = false;
  }, [noted]);
  return (
    <div ref={root} tabIndex={-1}>
      {noted.length === 0 ? (
        <p className={styles.text}>{strings.promises.none}</p>
      ) : (
        <PlainList aria-label={strings.promises.heading}>
          {noted.map((promise) => (
            <PromiseRow
              key={promise.id}
              promise={promise}
              promises={promises}
              onAct={() => {
                hasActed.current = true;
              }}
            />
          ))}
        </PlainList>
      )}
    </div>
  );
}

type PromiseRowProps = PromisesViewProps & {
  readonly promise: NotedPromise;
  /** Something is about to be done that may take the row away. */
  readonly onAct: () => void;
};

function PromiseRow({ promise, promises, onAct }: PromiseRowProps) {
  const styles = useStyles();
  const words = strings.promises;
  const [isMoving, setMoving] = useState(false);
  const opener = useRef<HTMLElement>(null);
  const { text, day } = promise;
  const subject = promise.subject || strings.message.noSubject;
  const isDue = promises.isDue(promise);
  const inWords = dayInWords(dayFrom(day));
  const act = (label: string, run: (promise: NotedPromise) => void) => (
    <Button
      size="small"
      aria-label={words.actLabel(label, text, subject)}
      disabledFocusable={promises.isBusy}
      onClick={() => {
        onAct();
        run(promise);
      }}
    >
      {label}
    </Button>
  );
  return (
    <li className={styles.promise}>
      <span className={isDue ? styles.due : undefined}>
        {isDue ? words.dueOn(inWords) : words.by(inWords)}
      </span>
      <q className={styles.line}>
        <bdi>{text}</bdi>
      </q>
      <bdi className={styles.line}>{subject}</bdi>
      <div className={styles.buttons}>
        {act(words.kept, promises.keep)}
        {act(words.drop, promises.drop)}
        <Button
          size="small"
          aria-label={words.actLabel(words.move, text, subject)}
          aria-expanded={isMoving}
          onClick={({ currentTarget }) => {
            opener.current = currentTarget;
            setMoving(!isMoving);
          }}
        >
          {words.move}
        </Button>
        {act(words.openEntry, promises.openEntry)}
      </div>
      {isMoving && (
        <MoveField
          day={day}
          isBusy={promises.isBusy}
          onMove={(to) => {
            opener.current?.focus();
            setMoving(false);
            promises.move(promise, to);
          }}
        />
      )}
    </li>
  );
}

type MoveFieldProps = {
  readonly day: string;
  readonly isBusy: boolean;
  readonly onMove: (day: string) => void;
};

function MoveField({ day, isBusy, onMove }: MoveFieldProps) {
  const styles = useStyles();
  const words = strings.promises;
  const [to, setTo] = useState(day);
  return (
    <div className={styles.move}>
      <TextField label={words.moveTo} type="date" value={to} onChange={setTo} />
      <Button
        size="small"
        disabledFocusable={isBusy || to === day || Number.isNaN(dayFrom(to).getTime())}
        onClick={() => {
          onMove(to);
        }}
      >
        {words.moveThere}
      </Button>
    </div>
  );
}
