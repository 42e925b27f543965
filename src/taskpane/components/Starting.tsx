import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { strings } from '../strings';

const useStyles = makeStyles({
  root: { padding: tokens.spacingVerticalXXXL },
});

export function Starting() {
  const styles = useStyles();
  return (
    <main className={styles.root} aria-busy="true">
      <Spinner size="small" labelPosition="below" label={strings.starting} />
    </main>
  );
}
