import {
  Badge,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId } from 'react';
import type { IncomingMessage, ScenarioId, Suggestion } from '../../core';
import { foreignLanguage } from '../language-name';
import { strings } from '../strings';
import { likelihood, scenarioTitle } from '../suggestion-words';
import { SuggestionExcerpt } from './SuggestionExcerpt';
import { ScenarioPicker } from './ScenarioPicker';

type SuggestionViewProps = {
  readonly message: IncomingMessage;
  readonly suggestion: Suggestion;
  readonly chosen: ScenarioId | 'none';
  readonly isKept: boolean;
  readonly onChoose: (scenario: ScenarioId | 'none') => void;
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  kind: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  text: { ...typographyStyles.body1, margin: 0 },
});

export function SuggestionView({
  message,
  suggestion,
  chosen,
  isKept,
  onChoose,
}: SuggestionViewProps) {
  const styles = useStyles();
  const headingId = useId();
  const language = foreignLanguage(suggestion.language);
  const cues = [...new Set(suggestion.evidence.map(({ cue }) => cue))];
  const words = strings.suggestion;
  const isOurs = chosen === suggestion.scenario;
  return (
    <section className={styles.root} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {words.heading}
      </h2>
      <div className={styles.kind}>
        {isOurs || chosen !== 'none' ? scenarioTitle(chosen) : words.noneOption}
        {!isOurs && <Badge appearance="outline">{words.chosen}</Badge>}
        {isOurs && chosen !== 'none' && (
          <Badge appearance="tint">{likelihood(suggestion.confidence)}</Badge>
        )}
      </div>
      {chosen === 'none' && <p className={styles.text}>{words.noneText}</p>}
      {language !== null && (
        <MessageBar layout="multiline">
          <MessageBarBody>{words.language(language)}</MessageBarBody>
        </MessageBar>
      )}
      {isOurs && cues.length > 0 && <p className={styles.text}>{words.reasons(cues)}</p>}
      {isOurs && <SuggestionExcerpt message={message} evidence={suggestion.evidence} />}
      {!isKept && (
        <MessageBar layout="multiline">
          <MessageBarBody>{words.notKept}</MessageBarBody>
        </MessageBar>
      )}
      <ScenarioPicker suggestion={suggestion} chosen={chosen} onChoose={onChoose} />
    </section>
  );
}
