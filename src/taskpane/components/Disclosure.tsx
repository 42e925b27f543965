import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

type DisclosureProps = {
  readonly summary: string;
  /** When what is inside is there: from the start unless given. */
  readonly inside?: 'always' | 'once-opened' | 'while-open';
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
export function Disclosure({ summary, inside = 'always', children }: DisclosureProps) {
  const styles = useStyles();
  const [isThere, setThere] = useState(inside === 'always');
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setThere(true);
        else if (inside === 'while-open') setThere(false);
      }}
    >
      {/* Without it office.js, which moves the focus on Tab in a browser, passes the summary by. */}
      <summary className={styles.summary} tabIndex={0}>
        {summary}
      </summary>
      <div className={styles.inside}>{isThere && children}</div>
    </details>
  );
}
