import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TemplateText } from '../../core';
import { strings } from '../strings';
import { scenarioTitle } from '../suggestion-words';

const useStyles = makeStyles({
  line: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

type TemplateLineProps = {
  readonly template: TemplateText;
  /** Absent where there is no reply. */
  readonly onUse: (() => void) | null;
  readonly onCopy: () => void;
  /** What else can be done with it. */
  readonly children?: ReactNode;
};

/** A template in a list: its name, what it is for, and what can be done with it. */
export function TemplateLine({ template, onUse, onCopy, children }: TemplateLineProps) {
  const styles = useStyles();
  const words = strings.templates;
  const { name, scenario, response } = template;
  return (
    <li className={styles.line}>
      <p className={styles.name} dir="auto">
        {name}
      </p>
      <p className={styles.note}>
        {words.isFor(
          scenario === 'none' ? words.anyKind : scenarioTitle(scenario),
          strings.response.names[response],
        )}
      </p>
      <div className={styles.buttons}>
        {onUse && (
          <Act label={words.use} of={template} onAct={onUse}>
            {words.use}
          </Act>
        )}
        <Act label={words.duplicate} of={template} onAct={onCopy}>
          {words.duplicate}
        </Act>
        {children}
      </div>
    </li>
  );
}

type ActProps = {
  readonly label: string;
  readonly of: { readonly name: string };
  readonly className?: string;
  readonly isDisabled?: boolean;
  readonly onAct: () => void;
  readonly children: ReactNode;
};

/** A button that names what it acts on. */
export function Act({ label, of, className, isDisabled = false, onAct, children }: ActProps) {
  return (
    <Button
      size="small"
      className={className}
      disabledFocusable={isDisabled}
      aria-label={`${label}: ${of.name}`}
      onClick={onAct}
    >
      {children}
    </Button>
  );
}
