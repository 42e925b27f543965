import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { isAnswered, MOST_RECORDED, toCsv, toJson, type RecordEntry } from '../../core';
import { isPortError } from '../../core/ports';
import { useCrash } from '../hooks/use-crash';
import { useRecord, useServices } from '../services';
import { strings } from '../strings';
import { kindName } from '../suggestion-words';
import { AskFirst } from './AskFirst';
import { MonthView } from './MonthView';
import { PlainList } from './PlainList';

/** What became of the last thing that was asked for here. */
type Outcome =
  | { readonly kind: 'none' | 'erased' | 'saved' }
  /** `entry` where what was to be put back is nowhere else. */
  | { readonly kind: 'failed'; readonly entry?: RecordEntry }
  | { readonly kind: 'removed' | 'put-back'; readonly entry: RecordEntry };

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  list: { rowGap: tokens.spacingVerticalXS },
  line: {
    ...typographyStyles.body1,
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  action: { alignSelf: 'flex-start', flexShrink: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** So many answers are listed before somebody asks for all. */
const LISTED_FIRST = 10;

/** What the user noted: a month at a glance, each answer and open decision, and the ways to take them along or away. */
export function RecordView() {
  const styles = useStyles();
  const record = useRecord();
  const { saveFile } = useServices();
  const crash = useCrash();
  const entries = useSyncExternalStore(record.onChange, record.entries);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const root = useRef<HTMLDivElement>(null);
  const words = strings.record;

  // The button that led here is gone.
  useEffect(() => {
    if (outcome.kind === 'put-back' || outcome.kind === 'erased') root.current?.focus();
  }, [outcome]);

  /** `changed` may say that the record was left alone, which the list then shows. */
  const settle = (changed: Promise<unknown>, next: Outcome, entry?: RecordEntry) => {
    changed.then(
      (isOurs) => {
        setOutcome(isOurs === false ? { kind: 'none' } : next);
      },
      (error: unknown) => {
        if (isPortError(error)) setOutcome({ kind: 'failed', ...(entry && { entry }) });
        else crash(error);
      },
    );
  };
  // Nothing but ASCII is in these files.
  const save = (name: string, content: string) => {
    saveFile(name, btoa(content));
    setOutcome({ kind: 'saved' });
  };

  const undoable =
    outcome.kind === 'removed' || outcome.kind === 'failed' ? (outcome.entry ?? null) : null;
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <p className={styles.note}>
        {words.kept(MOST_RECORDED)} {words.sender}
      </p>
      <div role="status">
        {outcome.kind !== 'none' && <p className={styles.text}>{outcomeWords(outcome)}</p>}
      </div>
      {undoable !== null && (
        <Button
          // What was pressed is gone with its line.
          key={undoable.item}
          autoFocus
          size="small"
          className={styles.action}
          onClick={() => {
            const entry = undoable;
            settle(record.putBack(entry), { kind: 'put-back', entry }, entry);
          }}
        >
          {words.undo}
        </Button>
      )}
      {entries === null && <p className={styles.text}>{words.otherVersion}</p>}
      {entries?.length === 0 && <p className={styles.text}>{words.none}</p>}
      {entries !== null && entries.length > 0 && (
        <>
          <MonthView entries={entries} />
          <EntryList
            entries={entries}
            onRemove={(entry) => {
              settle(record.remove(entry.item), { kind: 'removed', entry });
            }}
          />
          <div className={styles.buttons}>
            <Button
              size="small"
              onClick={() => {
                save('your-answers.csv', toCsv(entries));
              }}
            >
              {words.saveCsv}
            </Button>
            <Button
              size="small"
              onClick={() => {
                save('your-answers.json', toJson(entries));
              }}
            >
              {words.saveJson}
            </Button>
          </div>
        </>
      )}
      {(entries === null || entries.length > 0) && (
        <AskFirst
          offer={words.eraseAll}
          question={words.eraseQuestion}
          yes={words.erase}
          no={words.keep}
          onYes={() => {
            settle(record.eraseAll(), { kind: 'erased' });
          }}
        />
      )}
    </div>
  );
}

function entryWords(entry: RecordEntry): string {
  if (!isAnswered(entry)) return strings.record.open(entry.decidedAt);
  const { answeredAt, scenario, response } = entry;
  return strings.record.answer(answeredAt, kindName(scenario), response);
}

function outcomeWords(outcome: Outcome): string {
  const words = strings.record;
  switch (outcome.kind) {
    case 'none':
      return '';
    case 'removed':
      return words.removed(entryWords(outcome.entry));
    case 'put-back':
      return words.putBack(entryWords(outcome.entry));
    case 'erased':
      return words.erased;
    case 'failed':
      return words.notChanged;
    case 'saved':
      return words.saved;
  }
}

type EntryListProps = {
  /** The oldest first. */
  readonly entries: readonly RecordEntry[];
  readonly onRemove: (entry: RecordEntry) => void;
};

function EntryList({ entries, onRemove }: EntryListProps) {
  const styles = useStyles();
  const headingId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [isWhole, setWhole] = useState(false);
  const words = strings.record;
  const newestFirst = [...entries].reverse();
  const listed = isWhole ? newestFirst : newestFirst.slice(0, LISTED_FIRST);
  return (
    <>
      <h2 id={headingId} className={styles.heading}>
        {words.list}
      </h2>
      <PlainList ref={list} tabIndex={-1} className={styles.list} aria-labelledby={headingId}>
        {listed.map((entry) => (
          <li key={entry.item} className={styles.line}>
            {entryWords(entry)}
            <Button
              size="small"
              className={styles.action}
              aria-label={words.removeLabel(entryWords(entry))}
              onClick={() => {
                onRemove(entry);
              }}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </PlainList>
      {listed.length < entries.length && (
        <Button
          size="small"
          className={styles.action}
          onClick={() => {
            setWhole(true);
            list.current?.focus();
          }}
        >
          {words.showAll(entries.length)}
        </Button>
      )}
    </>
  );
}
