import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

type DisclosureProps = {
  readonly summary: string;
  /** A function is asked once it is first opened. */
  readonly children: ReactNode | (() => ReactNode);
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
export function Disclosure({ summary, children }: DisclosureProps) {
  const styles = useStyles();
  const [wasOpened, setOpened] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpened(true);
      }}
    >
      {/* Without it the Tab key passes the summary by, beside Fluent’s own keeping of the focus. */}
      <summary className={styles.summary} tabIndex={0}>
        {summary}
      </summary>
      <div className={styles.inside}>
        {typeof children === 'function' ? wasOpened && children() : children}
      </div>
    </details>
  );
}
