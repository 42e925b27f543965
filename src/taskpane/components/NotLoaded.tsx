import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { strings } from '../strings';

type NotLoadedProps = { readonly onRetry: () => void };

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
  text: { ...typographyStyles.body1, margin: 0 },
});

export function NotLoaded({ onRetry }: NotLoadedProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <p role="alert" className={styles.text}>
        {strings.notLoaded.text}
      </p>
      <Button size="small" onClick={onRetry}>
        {strings.notLoaded.retry}
      </Button>
    </div>
  );
}
