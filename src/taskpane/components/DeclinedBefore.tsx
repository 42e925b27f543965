import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { IncomingMessage } from '../../core';
import { useRecord } from '../services';
import { strings } from '../strings';
import { kindName } from '../suggestion-words';

type DeclinedBeforeProps = { readonly itemKey: string; readonly message: IncomingMessage };

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

/** That the user told this sender a clear no before the message came; nothing where they did not. */
export function DeclinedBefore({ itemKey, message }: DeclinedBeforeProps) {
  const styles = useStyles();
  const record = useRecord();
  useSyncExternalStore(record.onChange, record.entries);
  const declined = record.declinedBefore(itemKey, message);
  if (declined === null) return null;
  return (
    <p className={styles.note}>
      {strings.record.declinedBefore(declined.answeredAt, kindName(declined.scenario))}
    </p>
  );
}
