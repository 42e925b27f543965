import { useSyncExternalStore, type ReactNode } from 'react';
import type { Later } from '../later';
import { NotLoaded } from './NotLoaded';

type LaterPartProps<Loaded> = {
  readonly part: Later<Loaded>;
  readonly whileLoading?: ReactNode;
  /** For a part whose absence another one tells. */
  readonly isSilent?: boolean;
  readonly children: (loaded: Loaded) => ReactNode;
};

/** A part of the pane whose code comes after the rest; where it does not come, the rest stands. */
export function LaterPart<Loaded>({
  part,
  whileLoading = null,
  isSilent = false,
  children,
}: LaterPartProps<Loaded>) {
  const state = useSyncExternalStore(part.subscribe, part.current);
  switch (state.kind) {
    case 'loading':
      return whileLoading;
    case 'failed':
      return isSilent ? null : <NotLoaded onRetry={part.load} />;
    case 'loaded':
      return children(state.loaded);
  }
}
