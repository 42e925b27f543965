import {
  Button,
  Label,
  makeStyles,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useContext, useId, useRef, useState } from 'react';
import {
  completed,
  completionsAt,
  fillPlaceholders,
  LONGEST_NAME,
  LONGEST_TEXT,
  PLACEHOLDERS,
  responsesTo,
  scenarioTable,
  switchedOffIn,
  type SwitchedOff,
  type Template,
} from '../../core';
import { useSettled } from '../hooks/use-settled';
import { CheckingContext, useServices } from '../services';
import { strings } from '../strings';
import { Choice } from './Choice';
import { TextField } from './TextField';
import { VisuallyHidden } from './VisuallyHidden';

type TemplateFormProps = {
  readonly template: Template;
  readonly onSave: (template: Template) => void;
  readonly onCancel: () => void;
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  text: { ...typographyStyles.body1, margin: 0 },
  findings: { ...typographyStyles.body1, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Long enough that a screen reader hears the outcome of a sentence, not of each word. */
const ANNOUNCE_AFTER_MS = 1000;

/** Edits a template: its name, what it is for, its words; and says what the checklist would make of them. */
export function TemplateForm({ template: given, onSave, onCancel }: TemplateFormProps) {
  const styles = useStyles();
  const textId = useId();
  const textbox = useRef<HTMLTextAreaElement>(null);
  const [template, setTemplate] = useState(given);
  const [cursor, setCursor] = useState(given.text.length);
  const { state: checking } = useContext(CheckingContext);
  const { settings } = useServices();
  const words = strings.templates;
  const change = (members: Partial<Template>) => {
    setTemplate({ ...template, ...members });
  };
  const open = completionsAt(template.text, cursor);
  const put = (name: (typeof PLACEHOLDERS)[number]) => {
    const { text, cursor: next } = completed(template.text, cursor, name);
    change({ text });
    setCursor(next);
    requestAnimationFrame(() => {
      textbox.current?.focus();
      textbox.current?.setSelectionRange(next, next);
    });
  };
  const objections =
    checking.kind === 'loaded'
      ? objectionsTo(template, checking.loaded.reviewReply, switchedOffIn(settings))
      : [];
  const announced = useSettled(words.objectionCount(objections.length), ANNOUNCE_AFTER_MS);
  const canSave =
    template.name.trim() !== '' &&
    template.text.trim() !== '' &&
    template.name.length <= LONGEST_NAME &&
    template.text.length <= LONGEST_TEXT;
  const responses = responsesTo(template.scenario).filter((id) => id !== 'no-reply');
  return (
    <div className={styles.root}>
      <TextField
        label={words.name}
        value={template.name}
        onChange={(name) => {
          change({ name });
        }}
      />
      <Choice
        label={strings.suggestion.kind}
        value={template.scenario}
        onChange={(value) => {
          const scenario = scenarioTable.find(({ id }) => id === value)?.id ?? 'none';
          const [response = 'decline'] = responsesTo(scenario).filter((id) => id !== 'no-reply');
          change({ scenario, response });
        }}
      >
        <option value="none">{words.anyKind}</option>
        {scenarioTable.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Choice>
      <Choice
        label={strings.response.label}
        value={template.response}
        onChange={(value) => {
          change({ response: responses.find((id) => id === value) ?? template.response });
        }}
      >
        {responses.map((id) => (
          <option key={id} value={id}>
            {strings.response.names[id]}
          </option>
        ))}
      </Choice>
      <Label htmlFor={textId}>{words.text}</Label>
      <Textarea
        id={textId}
        resize="vertical"
        rows={8}
        textarea={{
          ref: textbox,
          dir: 'auto',
          onSelect: ({ currentTarget }) => {
            setCursor(currentTarget.selectionStart);
          },
        }}
        value={template.text}
        onChange={(_, { value }) => {
          change({ text: value });
          setCursor(textbox.current?.selectionStart ?? value.length);
        }}
      />
      <div className={styles.buttons} role="group" aria-label={words.placeholders}>
        {(open.length > 0 ? open : PLACEHOLDERS).map((name) => (
          <Button
            key={name}
            size="small"
            onClick={() => {
              put(name);
            }}
          >
            {words.placeholderNames[name]}
          </Button>
        ))}
      </div>
      <VisuallyHidden role="status">{announced}</VisuallyHidden>
      <div>
        {objections.length > 0 && (
          <>
            <p className={styles.text}>{words.objections}</p>
            <ul className={styles.findings}>
              {objections.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={!canSave}
          onClick={() => {
            onSave(template);
          }}
        >
          {words.save}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
      {!canSave && <p className={styles.text}>{words.cannotSave}</p>}
    </div>
  );
}

/** What the checks say of the text with its placeholders filled by words that mean nothing. */
function objectionsTo(
  { text, response }: Template,
  reviewReply: typeof import('../../core').reviewReply,
  switchedOff: SwitchedOff,
): readonly string[] {
  const { examples } = strings.templates;
  const { checks } = reviewReply(
    { body: fillPlaceholders(text, examples) },
    { response, ...switchedOff },
  );
  return [...new Set(checks.flatMap(({ findings }) => findings.map(({ message }) => message)))];
}
