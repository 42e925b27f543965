import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  draftDefaultsIn,
  keepDraftDefaults,
  sendModeIn,
  type DraftDefaults,
  type SendMode,
} from '../../core';
import { useCrash } from '../hooks/use-crash';
import { usePreference } from '../hooks/use-preference';
import { useServices } from '../services';
import { strings } from '../strings';
import { LOOKS, type Look } from '../theme';
import type { SwitchedOffSetting } from '../hooks/use-switched-off';
import { ChecksView } from './ChecksView';
import { Choice } from './Choice';
import { Disclosure } from './Disclosure';
import { TextField } from './TextField';

type PreferencesProps = {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  readonly onDefaults: (changed: Partial<DraftDefaults>) => void;
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

const WORDINGS = ['direct', 'softened'] as const;
const MODES: readonly SendMode[] = ['every', 'drafted', 'off'];

/** How drafts begin, how the pane looks, and which mails are checked once more at Send. */
export function Preferences({ look, onLook, onDefaults, switchedOff }: PreferencesProps) {
  const styles = useStyles();
  const { settings } = useServices();
  const [mode, chooseMode] = usePreference(sendModeIn(settings), useCrash());
  const [defaults, keepDefaults] = usePreference(
    {
      get: () => draftDefaultsIn(settings),
      set: (next: DraftDefaults) => keepDraftDefaults(settings, next),
    },
    useCrash(),
  );
  const [signOff, typeSignOff] = useState(defaults.signOff);
  const changeDefaults = (changed: Partial<DraftDefaults>) => {
    keepDefaults({ ...defaults, ...changed });
    onDefaults(changed);
  };
  const words = strings.preferences;
  return (
    <div className={styles.root}>
      <TextField
        label={words.signOff}
        value={signOff}
        onChange={typeSignOff}
        onLeave={() => {
          if (signOff !== defaults.signOff) changeDefaults({ signOff });
        }}
      />
      <Choice
        label={words.wording}
        value={defaults.wording}
        onChange={(value) => {
          changeDefaults({ wording: value === 'softened' ? 'softened' : 'direct' });
        }}
      >
        {WORDINGS.map((wording) => (
          <option key={wording} value={wording}>
            {strings.options.wordings[wording]}
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
      <Disclosure summary={strings.switchedOff.heading} isLazy>
        <ChecksView setting={switchedOff} />
      </Disclosure>
    </div>
  );
}
