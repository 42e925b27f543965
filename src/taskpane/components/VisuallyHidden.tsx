import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

type VisuallyHiddenProps = { readonly role?: 'status'; readonly children: ReactNode };

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Words for assistive technology alone. */
export function VisuallyHidden({ role, children }: VisuallyHiddenProps) {
  const styles = useStyles();
  return (
    <span role={role} className={styles.root}>
      {children}
    </span>
  );
}
