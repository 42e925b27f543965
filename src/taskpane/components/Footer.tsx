import { makeStyles, tokens } from '@fluentui/react-components';
import type { DraftDefaults } from '../../core';
import type { PaneOfPromises } from '../hooks/use-promises';
import type { SwitchedOffSetting } from '../hooks/use-switched-off';
import { promisesPart } from '../promises-part';
import type { Look } from '../theme';
import { strings } from '../strings';
import { templatesPart } from '../templates-part';
import { yourAnswers } from '../your-answers';
import { Disclosure } from './Disclosure';
import { LaterPart } from './LaterPart';
import { Preferences } from './Preferences';
import type { TemplateUse } from './TemplatesView';
import { PromiseNotice } from './PromiseNotice';

type FooterProps = {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  readonly onDefaults: (defaults: DraftDefaults) => void;
  /** `null` where there is no reply. */
  readonly templateUse: TemplateUse | null;
  readonly promises: PaneOfPromises;
  readonly switchedOff: SwitchedOffSetting;
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
export function Footer({
  look,
  onLook,
  onDefaults,
  templateUse,
  promises,
  switchedOff,
  itemKey,
}: FooterProps) {
  const styles = useStyles();
  return (
    <footer className={styles.root}>
      <PromiseNotice told={promises.told} itemKey={itemKey} />
      <Disclosure summary={strings.templates.heading} isLazy>
        <LaterPart part={templatesPart}>
          {({ TemplatesView }) => <TemplatesView use={templateUse} />}
        </LaterPart>
      </Disclosure>
      <Disclosure summary={strings.promises.summary(promises.due)} isLazy>
        <LaterPart part={promisesPart}>
          {({ PromisesView }) => <PromisesView promises={promises} />}
        </LaterPart>
      </Disclosure>
      <Disclosure summary={strings.record.heading} isLazy>
        <LaterPart part={yourAnswers}>{({ RecordView }) => <RecordView />}</LaterPart>
      </Disclosure>
      <Disclosure summary={strings.preferences.heading} isLazy>
        <Preferences
          look={look}
          onLook={onLook}
          onDefaults={onDefaults}
          switchedOff={switchedOff}
        />
      </Disclosure>
    </footer>
  );
}
