import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { MailboxTrouble } from '../../core/mailbox-ports';
import { mailboxFailure } from '../mailbox-failures';
import { mailboxStrings } from '../mailbox-strings';

type LookTroubleProps = {
  readonly trouble: MailboxTrouble;
  /** `null` where a way to look stands below. */
  readonly onRetry: (() => void) | null;
  readonly onSignOut: () => void;
};

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Why a look came to nothing, and the ways on. */
export function LookTrouble({ trouble, onRetry, onSignOut }: LookTroubleProps) {
  const styles = useStyles();
  const words = mailboxStrings.mailbox;
  return (
    <>
      <p role="alert" className={styles.text}>
        {mailboxFailure(trouble)}
      </p>
      <div className={styles.buttons}>
        {onRetry !== null && (
          <Button size="small" onClick={onRetry}>
            {trouble === 'not-signed-in' ? words.signIn : words.retry}
          </Button>
        )}
        {(trouble === 'other-account' || trouble === 'not-allowed') && (
          <Button size="small" onClick={onSignOut}>
            {words.signOut}
          </Button>
        )}
      </div>
    </>
  );
}
