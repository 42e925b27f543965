import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useCrash } from '../hooks/use-crash';
import { useLook } from '../hooks/use-look';
import { usePane, type PaneActions } from '../hooks/use-pane';
import { ChecksContext } from '../services';
import { readFailure } from '../failure-words';
import type { PaneState } from '../state/pane-state';
import { strings } from '../strings';
import type { Theme } from '../theme';
import { Appearance } from './Appearance';
import { ComposeView } from './ComposeView';
import { PlainMessage } from './PlainMessage';
import { ReadView } from './ReadView';
import { Starting } from './Starting';

const fluentThemes = { light: webLightTheme, dark: webDarkTheme } satisfies Record<Theme, object>;

const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** Lets the browser draw its own parts, such as lists and scroll bars, to match. */
const useThemeStyles = makeStyles({
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
});

export function Pane() {
  const styles = useStyles();
  const themeStyles = useThemeStyles();
  // Outlook answers one call after another, and the message comes before word of themes.
  const { state, actions, checks } = usePane();
  const { theme, look, choose } = useLook(useCrash());
  return (
    <FluentProvider
      theme={fluentThemes[theme]}
      className={mergeClasses(styles.root, themeStyles[theme])}
    >
      <ChecksContext value={checks}>
        <PaneView state={state} actions={actions} />
      </ChecksContext>
      <Appearance look={look} onChoose={choose} />
    </FluentProvider>
  );
}

type PaneViewProps = { readonly state: PaneState; readonly actions: PaneActions };

function PaneView({ state, actions }: PaneViewProps) {
  switch (state.kind) {
    case 'starting':
      return <Starting />;
    case 'no-item':
      return (
        <PlainMessage
          {...strings.noItem}
          action={{ label: strings.lookAgain, onAct: actions.refresh }}
        />
      );
    case 'unsupported-item':
      return (
        <PlainMessage
          {...strings.unsupportedItem}
          action={{ label: strings.lookAgain, onAct: actions.refresh }}
        />
      );
    case 'failed':
      return (
        <PlainMessage
          role="alert"
          title={strings.failed.title}
          text={`${readFailure(state.code)} ${strings.failed.unharmed}`}
          action={{ label: strings.failed.retry, onAct: actions.refresh }}
        />
      );
    case 'reading':
      return <ReadView key={state.key} state={state} actions={actions} />;
    case 'composing':
      return <ComposeView state={state} onCheckAgain={actions.refresh} />;
  }
}
