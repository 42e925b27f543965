import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  draftDefaultsIn,
  keepDraftDefaults,
  keepTargetHours,
  sendModeIn,
  targetHoursIn,
  TARGET_HOURS,
  TARGETS,
  type DraftDefaults,
  type SendMode,
  type TargetHours,
} from '../../core';
import { useCrash } from '../hooks/use-crash';
import { usePreference } from '../hooks/use-preference';
import { useServices } from '../services';
import { WORDINGS } from '../state/reply';
import { strings } from '../strings';
import { LOOKS, type Look } from '../theme';
import type { SwitchedOffSetting } from '../hooks/use-switched-off';
import { ChecksView } from './ChecksView';
import { Choice } from './Choice';
import { Disclosure } from './Disclosure';
import { ResetSettings } from './ResetSettings';
import { TextField } from './TextField';

type PreferencesProps = {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  readonly onDefaults: (changed: Partial<DraftDefaults>) => void;
  readonly onTarget: (hours: TargetHours) => void;
  /** The settings were reset, or put back. */
  readonly onReset: () => void;
  readonly switchedOff: SwitchedOffSetting;
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    maxWidth: '20rem',
  },
});

const MODES: readonly SendMode[] = ['every', 'drafted', 'off'];

/** How drafts begin, how the pane looks, and which mails are checked once more at Send. */
export function Preferences({
  look,
  onLook,
  onDefaults,
  onTarget,
  onReset,
  switchedOff,
}: PreferencesProps) {
  const styles = useStyles();
  const { settings } = useServices();
  const crash = useCrash();
  const [mode, chooseMode, rereadMode] = usePreference(sendModeIn(settings), crash);
  const [signOff, keepSignOff, rereadSignOff] = usePreference(
    {
      get: () => draftDefaultsIn(settings).signOff,
      set: (next: string) => keepDraftDefaults(settings, { signOff: next }),
    },
    crash,
  );
  const [wording, keepWording, rereadWording] = usePreference(
    {
      get: () => draftDefaultsIn(settings).wording,
      set: (next: DraftDefaults['wording']) => keepDraftDefaults(settings, { wording: next }),
    },
    crash,
  );
  const [target, keepTarget, rereadTarget] = usePreference(
    {
      get: () => targetHoursIn(settings),
      set: (hours: TargetHours) => keepTargetHours(settings, hours),
    },
    crash,
  );
  const [typed, typeSignOff] = useState(signOff);
  const reread = () => {
    for (const each of [rereadMode, rereadSignOff, rereadWording, rereadTarget]) each();
    typeSignOff(draftDefaultsIn(settings).signOff);
    onReset();
  };
  const { off, ignored } = switchedOff.switchedOff;
  const isReset =
    signOff === '' &&
    wording === 'direct' &&
    target === TARGET_HOURS &&
    look === 'auto' &&
    mode === 'every' &&
    off.length + ignored.length === 0;
  const words = strings.preferences;
  return (
    <div className={styles.root}>
      <TextField
        label={words.signOff}
        value={typed}
        onChange={typeSignOff}
        onLeave={() => {
          if (typed === signOff) return;
          keepSignOff(typed);
          onDefaults({ signOff: typed });
        }}
      />
      <Choice
        label={words.wording}
        value={wording}
        onChange={(value) => {
          const next = WORDINGS.find((each) => each === value) ?? 'direct';
          keepWording(next);
          onDefaults({ wording: next });
        }}
      >
        {WORDINGS.map((each) => (
          <option key={each} value={each}>
            {strings.options.wordings[each]}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.target}
        value={String(target)}
        onChange={(value) => {
          const next = TARGETS.find((each) => String(each) === value) ?? TARGET_HOURS;
          keepTarget(next);
          onTarget(next);
        }}
      >
        {TARGETS.map((each) => (
          <option key={each} value={String(each)}>
            {words.targets(each)}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.look}
        value={look}
        onChange={(value) => {
          onLook(LOOKS.find((each) => each === value) ?? 'auto');
        }}
      >
        {LOOKS.map((each) => (
          <option key={each} value={each}>
            {words.looks[each]}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.send}
        value={mode}
        onChange={(value) => {
          chooseMode(MODES.find((each) => each === value) ?? 'every');
        }}
      >
        {MODES.map((each) => (
          <option key={each} value={each}>
            {words.sendModes[each]}
          </option>
        ))}
      </Choice>
      <Disclosure summary={strings.switchedOff.heading} inside="once-opened">
        <ChecksView setting={switchedOff} />
      </Disclosure>
      <ResetSettings isReset={isReset} onChanged={reread} />
    </div>
  );
}
