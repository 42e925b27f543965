import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { isPortError } from '../../core/ports';
import { base64Of } from '../base64';
import { useCrash } from '../hooks/use-crash';
import { useKeptLoops } from '../hooks/use-kept-loops';
import { useServices } from '../services';
import { storedStrings } from '../stored-strings';
import { AskFirst } from './AskFirst';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  text: { ...typographyStyles.body1, margin: 0 },
  list: { ...typographyStyles.body1, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** All that is kept of the user for the add-in, in the mailbox and on this device: to read, to take along, to erase. */
export function StoredView({ onErased }: { readonly onErased: () => void }) {
  const styles = useStyles();
  const { settings, saveFile } = useServices();
  const crash = useCrash();
  const [outcome, setOutcome] = useState<'none' | 'erased' | 'refused' | 'loops-stayed'>('none');
  const loops = useKeptLoops();
  const words = storedStrings;
  const names = namesIn(settings);
  const kinds = words.kinds.flatMap(({ name, says }) => {
    const count = names.filter((each) => each === name || each.startsWith(`${name}:`)).length;
    return count === 0 ? [] : [says(count)];
  });
  const eraseAll = async () => {
    try {
      await settings.erase();
    } catch (error) {
      if (!isPortError(error)) throw error;
      setOutcome('refused');
      return;
    }
    setOutcome(
      await loops.erase().then(
        () => 'erased',
        () => 'loops-stayed',
      ),
    );
    onErased();
  };
  return (
    <div className={styles.root}>
      <p className={styles.text}>{names.length === 0 ? words.nothing : words.intro}</p>
      {kinds.length > 0 && (
        <ul className={styles.list}>
          {kinds.map((kind) => (
            <li key={kind}>{kind}</li>
          ))}
        </ul>
      )}
      {loops.kept.kind === 'kept' && (
        <p className={styles.text}>{words.openLoops(loops.kept.count)}</p>
      )}
      <p className={styles.text}>{words.elsewhere}</p>
      <div className={styles.buttons}>
        <Button
          size="small"
          onClick={() => {
            const all = names.map((name) => [name, settings.get(name)] as const);
            saveFile(words.fileName, base64Of(JSON.stringify(Object.fromEntries(all), null, 2)));
          }}
        >
          {words.export}
        </Button>
      </div>
      <AskFirst
        offer={words.eraseAll}
        question={
          loops.kept.kind === 'none'
            ? words.eraseQuestion
            : `${words.eraseQuestion} ${words.eraseLoops}`
        }
        yes={words.erase}
        no={words.keep}
        onYes={() => {
          eraseAll().catch(crash);
        }}
      />
      <div role="status">
        {outcome === 'erased' && <p className={styles.text}>{words.erased}</p>}
        {outcome === 'loops-stayed' && <p className={styles.text}>{words.loopsStayed}</p>}
        {outcome === 'refused' && <p className={styles.text}>{words.refused}</p>}
      </div>
    </div>
  );
}

function namesIn(settings: { readonly names: () => readonly string[] }): readonly string[] {
  try {
    return settings.names();
  } catch (error) {
    // A client without settings keeps nothing.
    if (!isPortError(error)) throw error;
    return [];
  }
}
