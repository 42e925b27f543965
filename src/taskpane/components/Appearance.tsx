import { makeStyles, tokens } from '@fluentui/react-components';
import { strings } from '../strings';
import { LOOKS, type Look } from '../theme';
import { Choice } from './Choice';

type AppearanceProps = { readonly look: Look; readonly onChoose: (look: Look) => void };

const useStyles = makeStyles({
  root: {
    padding: tokens.spacingHorizontalM,
    maxWidth: '16rem',
  },
});

/** Light, dark, or as Outlook looks. */
export function Appearance({ look, onChoose }: AppearanceProps) {
  const styles = useStyles();
  const words = strings.appearance;
  return (
    <footer className={styles.root}>
      <Choice
        label={words.label}
        value={look}
        onChange={(value) => {
          onChoose(LOOKS.find((each) => each === value) ?? 'auto');
        }}
      >
        {LOOKS.map((each) => (
          <option key={each} value={each}>
            {words.looks[each]}
          </option>
        ))}
      </Choice>
    </footer>
  );
}
