import { makeStyles } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';

type VisuallyHiddenProps = {
  readonly role?: 'status';
  /** Where the focus can be put. */
  readonly ref?: Ref<HTMLSpanElement>;
  readonly children: ReactNode;
};

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
export function VisuallyHidden({ role, ref, children }: VisuallyHiddenProps) {
  const styles = useStyles();
  return (
    <span role={role} ref={ref} tabIndex={ref ? -1 : undefined} className={styles.root}>
      {children}
    </span>
  );
}
