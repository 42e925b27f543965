import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

type PlainMessageProps = {
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly onAct: () => void };
  /** `alert` for what the user should hear at once. */
  readonly role?: 'alert';
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
});

/** The whole pane when there is nothing to show but a sentence and a way on. */
export function PlainMessage({ title, text, action, role }: PlainMessageProps) {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <div role={role}>
        <h1 tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        <p className={styles.text}>{text}</p>
      </div>
      {action !== undefined && <Button onClick={action.onAct}>{action.label}</Button>}
    </main>
  );
}
