import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Template, TemplateText } from '../../core';
import { base64Of } from '../base64';
import type { Outcome } from '../hooks/use-templates';
import { useServices } from '../services';
import { strings } from '../strings';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

type TemplateFilesProps = {
  readonly templates: readonly Template[];
  readonly tell: (outcome: Outcome) => void;
  readonly onImport: (templates: readonly TemplateText[]) => void;
};

/** All templates as a file, and a file of templates. */
export function TemplateFiles({ templates, tell, onImport }: TemplateFilesProps) {
  const styles = useStyles();
  const { saveFile } = useServices();
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState('');
  const words = strings.templates;
  const notRead = () => {
    setRefusal(words.notRead);
  };
  const read = async (file: File) => {
    const { MOST_CHARACTERS, readTemplateFile } = await import('../template-file');
    // What is too large by far is not read: a character has four bytes at most.
    const text = await textOf(file.slice(0, 4 * (MOST_CHARACTERS + 1)));
    const outcome = readTemplateFile(text);
    setRefusal(outcome.kind === 'refused' ? words.refusal(outcome) : '');
    if (outcome.kind === 'read') onImport(outcome.templates);
    else tell({ kind: 'none' });
  };
  const write = async () => {
    const { writeTemplateFile } = await import('../template-file');
    saveFile(words.fileName, base64Of(writeTemplateFile(templates)));
  };
  return (
    <div className={styles.buttons}>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.importFile}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again once it is mended.
          if (file)
            read(file)
              .catch(notRead)
              .finally(() => (currentTarget.value = ''));
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {words.importFile}
      </Button>
      {templates.length > 0 && (
        <Button
          size="small"
          onClick={() => {
            write().catch(notRead);
          }}
        >
          {words.exportFile}
        </Button>
      )}
      {refusal !== '' && (
        <p role="alert" className={styles.text}>
          {refusal}
        </p>
      )}
    </div>
  );
}

function textOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    };
    reader.onerror = () => {
      reject(new Error('The file could not be read.'));
    };
    reader.readAsText(file);
  });
}
