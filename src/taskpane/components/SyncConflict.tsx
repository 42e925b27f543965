import { makeStyles, ToggleButton, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { editOf } from '../../core';
import type { Conflict, Keep, SyncedTemplate } from '../../core/template-merge';
import { mailboxStrings } from '../mailbox-strings';
import { strings } from '../strings';
import { scenarioTitle } from '../suggestion-words';
import { MarkedText } from './MarkedText';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  // Beside each other where there is room for two.
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 12rem), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
    overflowWrap: 'anywhere',
  },
  heading: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  place: { ...typographyStyles.body1Strong, margin: 0 },
  name: { ...typographyStyles.body1, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-wrap' },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  both: { alignSelf: 'flex-start' },
});

type SyncConflictProps = {
  readonly conflict: Conflict;
  /** What was decided; `null` while nothing was. */
  readonly kept: Keep | null;
  readonly onKeep: (keep: Keep) => void;
};

/** A template as it is here and as it is in OneDrive, side by side, and the choice between them. */
export function SyncConflict({ conflict: { here, there }, kept, onKeep }: SyncConflictProps) {
  const styles = useStyles();
  const headingId = useId();
  const words = mailboxStrings.templateSync;
  const name = (here ?? there)?.name ?? '';
  const edit = here && there && editOf(here.text, there.text);
  const choice = (keep: Keep, label: string, className?: string) => (
    <ToggleButton
      size="small"
      className={className}
      checked={kept === keep}
      aria-label={words.actLabel(label, name)}
      onClick={() => {
        onKeep(keep);
      }}
    >
      {label}
    </ToggleButton>
  );
  return (
    <section aria-labelledby={headingId} className={styles.root}>
      <h2 id={headingId} className={styles.heading} dir="auto">
        {name}
      </h2>
      {here && there && <p className={styles.note}>{words.differsIn(partsOf(here, there))}</p>}
      <div className={styles.sides}>
        <div role="group" aria-label={words.here} className={styles.side}>
          <h3 className={styles.place}>{words.here}</h3>
          <Side
            template={here}
            place={words.here}
            absent={words.deletedHere}
            differing={edit && { start: edit.start, end: edit.end }}
          />
          {choice('here', here ? words.keepHere : words.deleteThere)}
        </div>
        <div role="group" aria-label={words.there} className={styles.side}>
          <h3 className={styles.place}>{words.there}</h3>
          <Side
            template={there}
            place={words.there}
            absent={words.deletedThere}
            differing={edit && { start: edit.start, end: edit.start + edit.text.length }}
          />
          {choice('there', there ? words.keepThere : words.deleteHere)}
        </div>
      </div>
      {here && there && choice('both', words.keepBoth, styles.both)}
    </section>
  );
}

type SideProps = {
  readonly template: SyncedTemplate | null;
  readonly place: string;
  /** Said where there is none. */
  readonly absent: string;
  /** What of the text the other one does not have. */
  readonly differing: { readonly start: number; readonly end: number } | null;
};

function Side({ template, place, absent, differing }: SideProps) {
  const styles = useStyles();
  const words = mailboxStrings.templateSync;
  if (template === null) return <p className={styles.text}>{absent}</p>;
  const { name, text } = template;
  const { start, end } = differing ?? { start: 0, end: 0 };
  const marked = text.slice(start, end);
  return (
    <>
      <p className={styles.name} dir="auto">
        {name}
      </p>
      <p className={styles.note}>{kindOf(template)}</p>
      <p className={styles.text} dir="auto">
        <MarkedText
          parts={[
            { text: text.slice(0, start), marked: false },
            { text: marked, marked: marked !== '' },
            { text: text.slice(end), marked: false },
          ]}
        />
      </p>
      {marked !== '' && marked !== text && (
        <VisuallyHidden>{words.onlyIn(place, marked)}</VisuallyHidden>
      )}
    </>
  );
}

function partsOf(here: SyncedTemplate, there: SyncedTemplate): readonly string[] {
  const { parts } = mailboxStrings.templateSync;
  return [
    ...(here.name === there.name ? [] : [parts.name]),
    ...(kindOf(here) === kindOf(there) ? [] : [parts.kind]),
    ...(here.text === there.text ? [] : [parts.text]),
  ];
}

function kindOf({ scenario, response }: SyncedTemplate): string {
  const words = strings.templates;
  return words.isFor(
    scenario === 'none' ? words.anyKind : scenarioTitle(scenario),
    strings.response.names[response],
  );
}
