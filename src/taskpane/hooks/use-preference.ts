import { useState } from 'react';
import { isPortError } from '../../core/ports';

/**
 * A setting of the user’s, shown as chosen even where the mailbox does not keep it: what was not
 * kept is chosen again the next time.
 */
export function usePreference<Value>(
  { get, set }: { readonly get: () => Value; readonly set: (value: Value) => Promise<void> },
  crash: (error: unknown) => void,
): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState(get);
  const choose = (next: Value) => {
    setValue(next);
    set(next).catch((error: unknown) => {
      if (!isPortError(error)) crash(error);
    });
  };
  return [value, choose];
}
