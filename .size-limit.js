/** Budgets, gzipped, at most ten percent over what was reached, over exactly what each page's HTML asks this origin for. Office.js itself is Microsoft's. */
import { readFileSync } from 'node:fs';

const filesOf = (page) => {
  const html = readFileSync(`dist/${page}`, 'utf8');
  const own = [...html.matchAll(/ (?:src|href)="([^":]+)"/g)].map(([, path]) => `dist/${path}`);
  return [`dist/${page}`, ...own];
};

export default [
  {
    name: 'what weighs a message',
    path: 'src/core/weights/messages.json',
    limit: '84 kB',
    gzip: true,
  },
  { name: 'launchevent.js', path: 'dist/launchevent.js', limit: '60 kB', gzip: true },
  {
    name: 'all that commands.html loads first',
    path: filesOf('commands.html'),
    limit: '80 kB',
    gzip: true,
  },
  {
    name: 'all that the pane loads first',
    path: filesOf('taskpane.html'),
    limit: '182 kB',
    gzip: true,
  },
  {
    name: 'what the pane and the button load meanwhile, to suggest a kind and to draft',
    path: 'dist/suggest.*.js',
    limit: '131 kB',
    gzip: true,
  },
  {
    name: 'what asks Graph, once a feature needs it',
    path: 'dist/graph.*.js',
    limit: '14.5 kB',
    gzip: true,
  },
  { name: 'what signs in, then', path: 'dist/msal.*.js', limit: '83 kB', gzip: true },
  {
    name: 'where the sign-in window comes back to',
    path: filesOf('redirect.html'),
    limit: '3 kB',
    gzip: true,
  },
];
