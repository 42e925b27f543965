import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { draftDefaultsIn, targetHoursIn, type DraftDefaults } from '../../core';
import { afterSuggestion } from '../after-suggestion';
import { useCrash } from '../hooks/use-crash';
import { useFocusKept } from '../hooks/use-focus-kept';
import { useLook } from '../hooks/use-look';
import { useOnline } from '../hooks/use-online';
import { useRestored } from '../hooks/use-restored';
import { usePane, type PaneActions } from '../hooks/use-pane';
import { usePromises } from '../hooks/use-promises';
import { useSwitchedOff } from '../hooks/use-switched-off';
import { mailboxPart } from '../mailbox-part';
import { CheckingContext, MailboxActsContext, RecordContext, useServices } from '../services';
import { readFailure } from '../failure-words';
import type { MailboxActs } from '../state/mailbox-acts';
import type { PaneState } from '../state/pane-state';
import { strings } from '../strings';
import { templateUseOf } from '../template-use';
import type { Theme } from '../theme';
import { LaterPart } from './LaterPart';
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
  // Sentences keep their own direction where the layout has another.
  rightToLeft: {
    '& :is(p, h1, h2, li, label, button, q)': { unicodeBidi: 'plaintext' },
  },
  line: {
    ...typographyStyles.body1,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

export function Pane() {
  // Outlook answers one call after another, and the message comes before word of themes.
  /** How often all that is kept was erased. */
  const [erasures, setErasures] = useState(0);
  const acts = useState<MailboxActs>({ acts: [], drafts: new Map() });
  const promises = usePromises();
  const switchedOff = useSwitchedOff();
  const { state, actions, checking, record } = usePane(promises, switchedOff);
  const { theme, look, choose, reread } = useLook(useCrash());
  const { direction, settings, now } = useServices();
  const wish = (changed: Partial<DraftDefaults>) => {
    if (state.kind === 'reading') actions.wish({ ...state.wishes, ...changed });
  };
  const rereadSettings = () => {
    reread();
    switchedOff.reread();
    actions.chooseTarget(targetHoursIn(settings));
  };
  return (
    // The browser draws its own parts, such as lists and scroll bars, to match.
    <FluentProvider theme={fluentThemes[theme]} dir={direction} style={{ colorScheme: theme }}>
      <CheckingContext value={checking}>
        <RecordContext value={record}>
          <MailboxActsContext value={acts}>
            <Frame>
              {acts[0].acts.length > 0 && (
                <LaterPart part={mailboxPart} isSilent>
                  {({ LatestAct }) => <LatestAct state={state} />}
                </LaterPart>
              )}
              <PaneOrFailure state={state} actions={actions} />
              <LaterPart part={afterSuggestion} isSilent>
                {({ Footer }) => (
                  <Footer
                    look={look}
                    onLook={choose}
                    onDefaults={wish}
                    onTarget={actions.chooseTarget}
                    onReset={() => {
                      rereadSettings();
                      wish(draftDefaultsIn(settings));
                    }}
                    templateUse={templateUseOf(
                      state,
                      actions,
                      draftDefaultsIn(settings).signOff,
                      now(),
                    )}
                    promises={promises}
                    switchedOff={switchedOff}
                    erasures={erasures}
                    onErased={() => {
                      promises.reread();
                      rereadSettings();
                      setErasures(erasures + 1);
                    }}
                    itemKey={'key' in state ? state.key : null}
                  />
                )}
              </LaterPart>
            </Frame>
          </MailboxActsContext>
        </RecordContext>
      </CheckingContext>
    </FluentProvider>
  );
}

/** What stands around every view. */
function Frame({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const { direction } = useServices();
  const isOnline = useOnline();
  const isRestored = useRestored();
  return (
    <div
      className={mergeClasses(styles.root, direction === 'rtl' && styles.rightToLeft)}
      onKeyDown={leaveTabToBrowser}
    >
      <div role="status">
        {!isOnline && <p className={styles.line}>{strings.offline}</p>}
        {isRestored && <p className={styles.line}>{strings.restored}</p>}
      </div>
      {children}
    </div>
  );
}

/**
 * In a browser office.js moves the focus on Tab by itself. It knows no place to which only a script brings the
 * focus, and leaves the pane from there; the browser goes on to what comes next.
 */
function leaveTabToBrowser(event: KeyboardEvent<HTMLElement>): void {
  const { key, target } = event;
  if (key === 'Tab' && target instanceof HTMLElement && target.tabIndex < 0)
    event.stopPropagation();
}

type PaneViewProps = { readonly state: PaneState; readonly actions: PaneActions };

/** The heading has the focus once what was asked for again is there. */
function PaneOrFailure({ state, actions }: PaneViewProps) {
  const root = useRef<HTMLDivElement>(null);
  const keepFocus = useFocusKept(() => root.current?.querySelector('h1'));
  const refresh = () => {
    keepFocus();
    actions.refresh();
  };
  return (
    <div ref={root}>
      <PaneView state={state} actions={{ ...actions, refresh }} />
    </div>
  );
}

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
          {...strings.unsupportedItem[state.because]}
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
      return (
        <LaterPart part={afterSuggestion} whileLoading={<Starting />}>
          {({ ComposeView }) => <ComposeView key={state.key} state={state} actions={actions} />}
        </LaterPart>
      );
  }
}
