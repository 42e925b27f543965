import { makeStyles, tokens } from '@fluentui/react-components';
import { sendModeIn, type SendMode } from '../../core';
import { useCrash } from '../hooks/use-crash';
import { usePreference } from '../hooks/use-preference';
import { useServices } from '../services';
import { strings } from '../strings';
import { LOOKS, type Look } from '../theme';
import { Choice } from './Choice';

type PreferencesProps = { readonly look: Look; readonly onLook: (look: Look) => void };

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    maxWidth: '20rem',
  },
});

const MODES: readonly SendMode[] = ['every', 'drafted', 'off'];

/** Light, dark, or as Outlook looks; and which mails are checked once more at Send. */
export function Preferences({ look, onLook }: PreferencesProps) {
  const styles = useStyles();
  const { settings } = useServices();
  const [mode, chooseMode] = usePreference(sendModeIn(settings), useCrash());
  const words = strings.preferences;
  return (
    <div className={styles.root}>
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
    </div>
  );
}
