import { useEffect, useState } from 'react';

/** The latest value once it has stayed the same for a while; `null` before the first change. */
export function useSettled(value: string, afterMs: number): string | null {
  const [first] = useState(value);
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const wait = setTimeout(() => {
      setSettled((before) => (before === null && value === first ? null : value));
    }, afterMs);
    return () => {
      clearTimeout(wait);
    };
  }, [value, first, afterMs]);
  return settled;
}
