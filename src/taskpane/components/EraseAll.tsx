import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

type EraseAllProps = {
  readonly words: Readonly<Record<'eraseAll' | 'eraseQuestion' | 'erase' | 'keep', string>>;
  readonly onErase: () => void;
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
  text: { ...typographyStyles.body1, margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Asks once more before all is gone. */
export function EraseAll({ words, onErase }: EraseAllProps) {
  const styles = useStyles();
  const [step, setStep] = useState<'offered' | 'asking' | 'declined'>('offered');
  const root = useRef<HTMLDivElement>(null);
  // The button that led here is gone.
  useEffect(() => {
    if (step !== 'offered') root.current?.focus();
  }, [step]);
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      {step === 'asking' ? (
        <>
          <p className={styles.text}>{words.eraseQuestion}</p>
          <div className={styles.buttons}>
            <Button
              size="small"
              onClick={() => {
                setStep('offered');
                onErase();
              }}
            >
              {words.erase}
            </Button>
            <Button
              size="small"
              onClick={() => {
                setStep('declined');
              }}
            >
              {words.keep}
            </Button>
          </div>
        </>
      ) : (
        <Button
          size="small"
          onClick={() => {
            setStep('asking');
          }}
        >
          {words.eraseAll}
        </Button>
      )}
    </div>
  );
}
