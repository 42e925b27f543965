import { createTemplateSync } from '../../src/graph/template-sync';
import { GraphMailbox } from '../../simulator/graph/graph-mailbox';
import { Clock, graphOver, OWNER } from './open-mailbox';

function open(downloadAddress = 'https://harbour-my.sharepoint.com') {
  const clock = new Clock();
  const mailbox = new GraphMailbox({ owner: OWNER, now: clock.now, downloadAddress });
  const graph = graphOver(mailbox, clock);
  return { mailbox, sync: createTemplateSync(() => Promise.resolve(graph)) };
}

it('is nothing at first, and then what was saved', async () => {
  const { sync } = open();
  expect(await sync.load()).toBeNull();
  const version = await sync.save('{"templates": []}', null);
  expect(await sync.load()).toEqual({ text: '{"templates": []}', version });
});

it('is not written over where somebody else saved meanwhile', async () => {
  const { mailbox, sync } = open();
  const first = await sync.save('1', null);
  await expect(sync.save('2', null)).rejects.toMatchObject({ trouble: 'changed' });
  const second = await sync.save('3', first);
  await expect(sync.save('4', first)).rejects.toMatchObject({ trouble: 'changed' });
  expect(mailbox.file.content).toBe('3');
  expect(await sync.load()).toEqual({ text: '3', version: second });
});

it('is not asked of an address that is not Microsoft’s', async () => {
  const { sync } = open('https://files.elsewhere.example');
  await sync.save('1', null);
  await expect(sync.load()).rejects.toMatchObject({ trouble: 'unreadable' });
});

it('tells where it cannot know whether it was saved', async () => {
  const { mailbox, sync } = open();
  const version = await sync.save('1', null);
  mailbox.faults.add({ kind: 'answer-lost' }, { method: 'PUT' });
  await expect(sync.save('2', version)).rejects.toMatchObject({ trouble: 'unconfirmed' });
  expect(mailbox.file.content).toBe('2');
});
