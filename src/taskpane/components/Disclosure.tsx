import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

type DisclosureProps = {
  readonly summary: string;
  /** Whether what is inside is rendered only once it was opened. */
  readonly isLazy?: boolean;
  readonly children: ReactNode;
};

const useStyles = makeStyles({
  summary: { ...typographyStyles.body1, cursor: 'pointer' },
  inside: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlockStart: tokens.spacingVerticalS,
  },
});

/** What is there for whoever wants it, closed at first. */
export function Disclosure({ summary, isLazy = false, children }: DisclosureProps) {
  const styles = useStyles();
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWasOpened(true);
      }}
    >
      {/* Without it the Tab key passes the summary by, beside Fluent’s own keeping of the focus. */}
      <summary className={styles.summary} tabIndex={0}>
        {summary}
      </summary>
      <div className={styles.inside}>{(wasOpened || !isLazy) && children}</div>
    </details>
  );
}
