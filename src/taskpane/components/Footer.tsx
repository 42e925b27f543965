import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { DraftDefaults, TargetHours } from '../../core';
import type { PaneOfPromises } from '../hooks/use-promises';
import type { SwitchedOffSetting } from '../hooks/use-switched-off';
import { openLoopsPart } from '../open-loops-part';
import { promisesPart } from '../promises-part';
import type { Look } from '../theme';
import { storedStrings } from '../stored-strings';
import { strings } from '../strings';
import { templatesPart } from '../templates-part';
import { yourAnswers } from '../your-answers';
import { Disclosure } from './Disclosure';
import { LaterPart } from './LaterPart';
import { Preferences } from './Preferences';
import { StoredView } from './StoredView';
import type { TemplateUse } from './TemplatesView';
import { PromiseNotice } from './PromiseNotice';

type FooterProps = {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  readonly onDefaults: (changed: Partial<DraftDefaults>) => void;
  readonly onTarget: (hours: TargetHours) => void;
  /** The settings were reset, or put back. */
  readonly onReset: () => void;
  /** `null` where there is no reply. */
  readonly templateUse: TemplateUse | null;
  readonly promises: PaneOfPromises;
  readonly switchedOff: SwitchedOffSetting;
  /** What shows what is kept begins anew with each. */
  readonly erasures: number;
  readonly onErased: () => void;
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
  text: { ...typographyStyles.body1, margin: 0 },
});

/** What stays from one message to the next, each closed until it is wanted. */
export function Footer({
  look,
  onLook,
  onDefaults,
  onTarget,
  onReset,
  templateUse,
  promises,
  switchedOff,
  erasures,
  onErased,
  itemKey,
}: FooterProps) {
  const styles = useStyles();
  return (
    <footer className={styles.root}>
      {switchedOff.isRefused && (
        <p role="alert" className={styles.text}>
          {strings.switchedOff.refused}
        </p>
      )}
      <PromiseNotice told={promises.told} unsaved={promises.unsaved} itemKey={itemKey} />
      <Disclosure summary={strings.openLoops.heading} inside="while-open">
        <LaterPart part={openLoopsPart}>
          {({ OpenLoopsView }) => <OpenLoopsView key={erasures} />}
        </LaterPart>
      </Disclosure>
      <Disclosure summary={strings.templates.heading} inside="once-opened">
        <LaterPart part={templatesPart}>
          {({ TemplatesView }) => <TemplatesView key={erasures} use={templateUse} />}
        </LaterPart>
      </Disclosure>
      <Disclosure summary={strings.promises.summary(promises.due)} inside="once-opened">
        <LaterPart part={promisesPart}>
          {({ PromisesView }) => <PromisesView key={erasures} promises={promises} />}
        </LaterPart>
      </Disclosure>
      <Disclosure summary={strings.record.heading} inside="once-opened">
        <LaterPart part={yourAnswers}>
          {({ RecordView }) => <RecordView key={erasures} />}
        </LaterPart>
      </Disclosure>
      <Disclosure summary={strings.preferences.heading} inside="once-opened">
        <Preferences
          key={erasures}
          look={look}
          onLook={onLook}
          onDefaults={onDefaults}
          onTarget={onTarget}
          onReset={onReset}
          switchedOff={switchedOff}
        />
      </Disclosure>
      <Disclosure summary={storedStrings.heading} inside="while-open">
        <StoredView onErased={onErased} />
      </Disclosure>
    </footer>
  );
}
