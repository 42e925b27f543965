import { makeStyles, tokens } from '@fluentui/react-components';
import type { Look } from '../theme';
import { strings } from '../strings';
import { yourAnswers } from '../your-answers';
import { Disclosure } from './Disclosure';
import { LaterPart } from './LaterPart';
import { Preferences } from './Preferences';

type FooterProps = { readonly look: Look; readonly onLook: (look: Look) => void };

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
});

/** What stays from one message to the next, each closed until it is wanted. */
export function Footer({ look, onLook }: FooterProps) {
  const styles = useStyles();
  return (
    <footer className={styles.root}>
      <Disclosure summary={strings.record.heading} isLazy>
        <LaterPart part={yourAnswers}>{({ RecordView }) => <RecordView />}</LaterPart>
      </Disclosure>
      <Disclosure summary={strings.preferences.heading}>
        <Preferences look={look} onLook={onLook} />
      </Disclosure>
    </footer>
  );
}
