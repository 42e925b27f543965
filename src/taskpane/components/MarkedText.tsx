import { makeStyles, tokens } from '@fluentui/react-components';
import type { ExcerptPart } from '../excerpt';

type MarkedTextProps = { readonly parts: readonly ExcerptPart[] };

const useStyles = makeStyles({
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'underline',
  },
});

export function MarkedText({ parts }: MarkedTextProps) {
  const styles = useStyles();
  return (
    <bdi>
      {parts.map(({ text, marked }, index) =>
        marked ? (
          <mark key={index} className={styles.mark}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </bdi>
  );
}
