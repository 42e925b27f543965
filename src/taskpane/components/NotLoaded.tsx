import { Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import { strings } from '../strings';
import { column } from '../column';

type NotLoadedProps = { readonly onRetry: () => void };

const useStyles = makeStyles({
  root: column,
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
