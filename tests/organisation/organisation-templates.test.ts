import { createOrganisationTemplates } from '../../src/organisation/organisation-templates';

test('asks for nothing where no file is deployed', async () => {
  const load = jest.fn();
  await expect(createOrganisationTemplates('', load).load()).resolves.toEqual({ kind: 'none' });
  expect(load).not.toHaveBeenCalled();
});

test('reads the file beside the page, anew each time, and follows it nowhere else', async () => {
  const load = jest.fn(() => Promise.resolve(new Response('{}')));
  const templates = createOrganisationTemplates('templates.json', load);
  await expect(templates.load()).resolves.toEqual({ kind: 'loaded', text: '{}' });
  expect(load).toHaveBeenCalledWith('templates.json', { cache: 'no-cache', redirect: 'error' });
});

test.each([
  ['is not there', () => Promise.resolve(new Response('', { status: 404 }))],
  ['does not come', () => Promise.reject(new TypeError('Failed to fetch'))],
])('tells of a file that %s', async (_what, load) => {
  await expect(createOrganisationTemplates('a.json', load).load()).resolves.toEqual({
    kind: 'failed',
  });
});
