import { useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useFocusKept } from '../hooks/use-focus-kept';
import type { Later } from '../later';
import { strings } from '../strings';
import { NotLoaded } from './NotLoaded';
import { VisuallyHidden } from './VisuallyHidden';

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
  const [isRetried, setRetried] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const keepFocus = useFocusKept(() => place.current);
  switch (state.kind) {
    case 'loading':
      return whileLoading;
    case 'failed':
      return isSilent ? null : (
        <NotLoaded
          onRetry={() => {
            keepFocus();
            setRetried(true);
            part.load();
          }}
        />
      );
    case 'loaded':
      return (
        <>
          {isRetried && <VisuallyHidden ref={place}>{strings.notLoaded.loaded}</VisuallyHidden>}
          {children(state.loaded)}
        </>
      );
  }
}
