import { Button, Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useContext, useRef } from 'react';
import { useFocusKept } from '../hooks/use-focus-kept';
import { CheckingContext } from '../services';
import type { SwitchedOffSetting } from '../hooks/use-switched-off';
import { strings } from '../strings';
import { PlainList } from './PlainList';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  text: { ...typographyStyles.body1, margin: 0 },
  phrase: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
});

/** Which checks speak, and of which words they are silent. */
export function ChecksView({ setting }: { readonly setting: SwitchedOffSetting }) {
  const styles = useStyles();
  const { state } = useContext(CheckingContext);
  const words = strings.switchedOff;
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const keepFocus = useFocusKept(() => list.current?.querySelector('button') ?? root.current);
  const { off, ignored } = setting.switchedOff;
  const checks = state.kind === 'loaded' ? state.loaded.checks : [];
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <p className={styles.text}>{words.intro}</p>
      {checks.map(({ id, label }) => (
        <Checkbox
          key={id}
          label={label}
          checked={!off.includes(id)}
          onChange={(_, { checked }) => {
            setting.switchCheck(id, checked !== true);
          }}
        />
      ))}
      {ignored.length > 0 && <p className={styles.text}>{words.phrases}</p>}
      <PlainList ref={list}>
        {ignored.map((phrase) => (
          <li key={phrase} className={styles.phrase}>
            <bdi>{phrase}</bdi>
            <Button
              size="small"
              aria-label={`${words.again}: ${phrase}`}
              onClick={() => {
                keepFocus();
                setting.flagAgain(phrase);
              }}
            >
              {words.again}
            </Button>
          </li>
        ))}
      </PlainList>
    </div>
  );
}
