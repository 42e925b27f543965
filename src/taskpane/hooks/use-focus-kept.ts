import { useEffect, useRef } from 'react';

/**
 * Keeps the focus in a part of the pane when what was pressed goes with what it changed. Call what is
 * returned when it is pressed. Once it is gone, and the focus with it, the focus goes to `place`, or waits
 * for there to be one; it is not taken from what the user turned to meanwhile.
 */
export function useFocusKept(place: () => HTMLElement | null | undefined): () => void {
  const pressed = useRef<Element | null>(null);
  // What is gone can be told after every rendering alone.
  useEffect(() => {
    if (pressed.current === null || pressed.current.isConnected) return;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    const next = place();
    if (isLost && !next) return;
    pressed.current = null;
    if (isLost) next?.focus();
  });
  return () => {
    pressed.current = document.activeElement;
  };
}
