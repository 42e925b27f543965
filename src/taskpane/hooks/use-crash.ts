import { useCallback, useState } from 'react';

/** Hands an error of asynchronous work to the error boundary, which catches only in render. */
export function useCrash(): (error: unknown) => void {
  const [, setState] = useState(null);
  return useCallback((error: unknown) => {
    setState(() => {
      throw error;
    });
  }, []);
}
