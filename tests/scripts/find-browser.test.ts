import { findBrowser } from '../../scripts/find-browser';

describe('find-browser', () => {
  it('takes the file that CHROMIUM names', () => {
    expect(findBrowser({ CHROMIUM: process.execPath })).toBe(process.execPath);
  });

  it('does not fall back when CHROMIUM names no file', () => {
    expect(() => findBrowser({ CHROMIUM: '/nowhere/chromium' })).toThrow(
      'CHROMIUM names no file: /nowhere/chromium',
    );
  });
});
