import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { isPortError } from '../../core/ports';
import { base64Of } from '../base64';
import { useCrash } from '../hooks/use-crash';
import { useServices } from '../services';
import { strings } from '../strings';
import { AskFirst } from './AskFirst';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  text: { ...typographyStyles.body1, margin: 0 },
  list: { ...typographyStyles.body1, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** All that the mailbox keeps of the user for the add-in: to read, to take along, to erase. */
export function StoredView({ onErased }: { readonly onErased: () => void }) {
  const styles = useStyles();
  const { settings, saveFile } = useServices();
  const crash = useCrash();
  const [outcome, setOutcome] = useState<'none' | 'erased' | 'refused'>('none');
  const words = strings.stored;
  const names = namesIn(settings);
  const kinds = words.kinds.flatMap(({ name, says }) => {
    const count = names.filter((each) => each === name || each.startsWith(`${name}:`)).length;
    return count === 0 ? [] : [says(count)];
  });
  const erase = () => {
    settings.erase().then(
      () => {
        setOutcome('erased');
        onErased();
      },
      (error: unknown) => {
        if (isPortError(error)) setOutcome('refused');
        else crash(error);
      },
    );
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
        question={words.eraseQuestion}
        yes={words.erase}
        no={words.keep}
        onYes={erase}
      />
      <div role="status">
        {outcome === 'erased' && <p className={styles.text}>{words.erased}</p>}
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
