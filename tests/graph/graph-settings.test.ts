/** @jest-environment jsdom */
import { graphSettings } from '../../src/graph/graph-settings';

const page = (clientId: string) =>
  new DOMParser().parseFromString(
    `<meta name="graph-client-id" content="${clientId}">
     <meta name="graph-authority" content="https://login.microsoftonline.com/common">
     <meta name="graph-address" content="https://graph.microsoft.com">`,
    'text/html',
  );

test('are read from the page', () => {
  expect(graphSettings(page('4f1e6c2a-9b7d-4e35-8c60-2a1d5b7e9f03'))).toEqual({
    clientId: '4f1e6c2a-9b7d-4e35-8c60-2a1d5b7e9f03',
    authority: 'https://login.microsoftonline.com/common',
    graph: 'https://graph.microsoft.com',
  });
});

test('have no client where none is written in', () => {
  expect(graphSettings(page('')).clientId).toBeNull();
});
