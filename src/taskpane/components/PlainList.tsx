import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** A list without markers. Safari takes it for no list unless its role is spelt out. */
export function PlainList({ className, ...rest }: ComponentProps<'ul'>) {
  const styles = useStyles();
  return <ul role="list" className={mergeClasses(styles.list, className)} {...rest} />;
}
