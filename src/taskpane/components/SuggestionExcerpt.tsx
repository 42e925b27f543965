import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { IncomingMessage, Suggestion } from '../../core';
import { excerptOf, markedSubject } from '../excerpt';
import { strings } from '../strings';
import { MarkedText } from './MarkedText';
import { VisuallyHidden } from './VisuallyHidden';

type SuggestionExcerptProps = {
  readonly message: IncomingMessage;
  readonly evidence: Suggestion['evidence'];
};

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
    overflowWrap: 'anywhere',
  },
  paragraph: { margin: 0 },
});

/** Where the evidence stands in the message. */
export function SuggestionExcerpt({ message, evidence }: SuggestionExcerptProps) {
  const styles = useStyles();
  const body = excerptOf(message.body, evidence);
  const subject = markedSubject(message.subject, evidence);
  const quotes = [...new Set(evidence.map(({ quote }) => quote))];
  return (
    <blockquote className={styles.root} aria-label={strings.suggestion.excerpt}>
      {subject.some(({ marked }) => marked) && (
        <p className={styles.paragraph}>
          <MarkedText parts={subject} />
        </p>
      )}
      {body.length > 0 && (
        <p className={styles.paragraph}>
          <MarkedText parts={body} />
        </p>
      )}
      {quotes.length > 0 && <VisuallyHidden>{strings.suggestion.marked(quotes)}</VisuallyHidden>}
    </blockquote>
  );
}
