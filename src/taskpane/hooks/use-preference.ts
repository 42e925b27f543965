import { useState } from 'react';
import { isPortError } from '../../core/ports';

/**
 * A setting of the user’s, shown as chosen even where the mailbox does not keep it: what was not
 * kept is chosen again the next time.
 */
export function usePreference<Value>(
  { get, set }: { readonly get: () => Value; readonly set: (value: Value) => Promise<void> },
  crash: (error: unknown) => void,
): readonly [value: Value, choose: (value: Value) => void, reread: () => void] {
  const [value, setValue] = useState(get);
  const choose = (next: Value) => {
    setValue(next);
    set(next).catch((error: unknown) => {
      if (!isPortError(error)) crash(error);
    });
  };
  const reread = () => {
    setValue(get);
  };
  return [value, choose, reread];
}
