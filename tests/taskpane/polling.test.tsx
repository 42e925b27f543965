/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import { usePolling } from '../../src/taskpane/hooks/use-polling';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

/** After how many seconds, from the start, there was a question; `changes` answers each in turn. */
function poll(changes: readonly boolean[] = []) {
  const started = Date.now();
  const asked: number[] = [];
  const ask = () => {
    asked.push((Date.now() - started) / 1000);
    return Promise.resolve(changes[asked.length - 1] ?? false);
  };
  const { unmount } = renderHook(() => {
    usePolling(ask);
  });
  return { asked, unmount };
}

const pass = (seconds: number) => act(() => jest.advanceTimersByTimeAsync(seconds * 1000));

function show(visibility: 'hidden' | 'visible'): void {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  document.dispatchEvent(new Event('visibilitychange'));
}

test('asks more seldom while nothing changes, up to every twenty seconds', async () => {
  const { asked } = poll();
  await pass(100);
  expect(asked.slice(0, 3)).toEqual([2, 5, 9.5]);
  const [last = 0, before = 0] = [...asked].reverse();
  expect(last - before).toBe(20);
});

test('asks soon again after a change', async () => {
  const { asked } = poll([false, true]);
  await pass(8);
  expect(asked).toEqual([2, 5, 7]);
});

test('asks nothing while the pane is hidden, and at once when it is seen again', async () => {
  const { asked } = poll();
  show('hidden');
  await pass(60);
  expect(asked).toEqual([]);
  show('visible');
  await pass(3.5);
  expect(asked).toEqual([60, 63]);
});

test('asks at once when the pane gets the focus', async () => {
  const { asked } = poll();
  await pass(1);
  window.dispatchEvent(new Event('focus'));
  await pass(0);
  expect(asked).toEqual([1]);
});

test('leaves no timer behind', async () => {
  const { asked, unmount } = poll();
  unmount();
  await pass(60);
  expect(asked).toEqual([]);
  expect(jest.getTimerCount()).toBe(0);
});
