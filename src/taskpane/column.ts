import { tokens } from '@fluentui/react-components';

/** What stands below each other, each as wide as it is. */
export const column = {
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  rowGap: tokens.spacingVerticalS,
} as const;
