import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { noteToldToKeep, wasToldToKeep } from '../../core';
import { isPortError } from '../../core/ports';
import { useCrash } from '../hooks/use-crash';
import { useServices } from '../services';
import { strings } from '../strings';

type KeepUntilAnsweredProps = {
  /** The reply was opened, so that whoever goes through this for the first time has seen it. */
  readonly isOpened: boolean;
  readonly onDismiss: () => void;
};

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
  },
  text: { margin: 0 },
});

/** Says once, at the end of the first reply, that a message which is deleted can’t be answered. */
export function KeepUntilAnswered({ isOpened, onDismiss }: KeepUntilAnsweredProps) {
  const styles = useStyles();
  const { settings } = useServices();
  const crash = useCrash();
  const [isShown, setShown] = useState(() => !wasToldToKeep(settings));
  const words = strings.keepUntilAnswered;
  const note = useCallback(() => {
    noteToldToKeep(settings).catch((error: unknown) => {
      // What was not noted is said once more.
      if (!isPortError(error)) crash(error);
    });
  }, [settings, crash]);
  const wasSeen = isShown && isOpened;
  useEffect(() => {
    if (wasSeen) note();
  }, [wasSeen, note]);
  if (!isShown) return null;
  return (
    <div className={styles.root}>
      <p className={styles.text}>{words.text}</p>
      <Button
        size="small"
        onClick={() => {
          setShown(false);
          note();
          onDismiss();
        }}
      >
        {words.dismiss}
      </Button>
    </div>
  );
}
