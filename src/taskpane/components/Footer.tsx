import { makeStyles, tokens } from '@fluentui/react-components';
import type { PaneOfPromises } from '../hooks/use-promises';
import { promisesPart } from '../promises-part';
import type { Look } from '../theme';
import { strings } from '../strings';
import { Disclosure } from './Disclosure';
import { LaterPart } from './LaterPart';
import { Preferences } from './Preferences';
import { PromiseNotice } from './PromiseNotice';

type FooterProps = {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  readonly promises: PaneOfPromises;
  /** Of the item that the pane shows. */
  readonly itemKey: string | null;
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
});

/** What stays from one message to the next, each closed until it is wanted. */
export function Footer({ look, onLook, promises, itemKey }: FooterProps) {
  const styles = useStyles();
  return (
    <footer className={styles.root}>
      <PromiseNotice told={promises.told} itemKey={itemKey} />
      <Disclosure summary={strings.promises.summary(promises.due)}>
        {() => (
          <LaterPart part={promisesPart}>
            {({ PromisesView }) => <PromisesView promises={promises} />}
          </LaterPart>
        )}
      </Disclosure>
      <Disclosure summary={strings.preferences.heading}>
        <Preferences look={look} onLook={onLook} />
      </Disclosure>
    </footer>
  );
}
