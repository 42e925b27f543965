import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { column } from '../column';

type AskFirstProps = {
  readonly offer: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
};

const useStyles = makeStyles({
  root: column,
  text: { ...typographyStyles.body1, margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Asks once more before something is done that takes much away. */
export function AskFirst({ offer, question, yes, no, onYes }: AskFirstProps) {
  const styles = useStyles();
  const [step, setStep] = useState<'offered' | 'asking' | 'answered'>('offered');
  const root = useRef<HTMLDivElement>(null);
  // The button that led here is gone.
  useEffect(() => {
    if (step !== 'offered') root.current?.focus();
  }, [step]);
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      {step === 'asking' ? (
        <>
          <p className={styles.text}>{question}</p>
          <div className={styles.buttons}>
            <Button
              size="small"
              onClick={() => {
                setStep('answered');
                onYes();
              }}
            >
              {yes}
            </Button>
            <Button
              size="small"
              onClick={() => {
                setStep('answered');
              }}
            >
              {no}
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
          {offer}
        </Button>
      )}
    </div>
  );
}
