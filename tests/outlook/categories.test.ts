import { clientProfiles } from '../../simulator/mailbox/profiles';
import { createCategories } from '../../src/outlook/categories';
import { createItemSource } from '../../src/outlook/item-source';
import { minutes, openOutlook, pitchItem, untilAsked } from './open-outlook';
import type { OpenOutlook } from './open-outlook';

const minutesItem = { kind: 'read', messageId: minutes.id } as const;
const api = 'categories.addAsync';
const declined = { displayName: 'Declined', color: 'Preset0' };
const urgent = { displayName: 'Urgent', color: 'Preset1' };

function openKey(): string {
  return createItemSource().currentKey() ?? '';
}

function openWith(list: readonly (typeof declined)[], options?: Parameters<typeof openOutlook>[0]) {
  const outlook = openOutlook(options);
  outlook.mailbox.setMasterCategories(list);
  return outlook;
}

function callsOf({ mailbox }: OpenOutlook): string[] {
  return mailbox.faults.calls.map((call) => call.api);
}

test('the message gets the category beside those that it has, once', async () => {
  const outlook = openWith([urgent, declined]);
  outlook.mailbox.setCategories(pitchItem, ['Urgent']);
  await createCategories().add(openKey(), 'Declined');
  await createCategories().add(openKey(), 'Declined');
  expect(outlook.mailbox.categoriesOf(pitchItem)).toEqual(['Urgent', 'Declined']);
  expect(callsOf(outlook)).toEqual([api, api]);
  expect(outlook.violations).toEqual([]);
});

test('a name that the user’s list lacks changes nothing, and is no failure', async () => {
  const outlook = openWith([urgent]);
  await expect(createCategories().add(openKey(), 'Declined')).resolves.toBeUndefined();
  expect(outlook.mailbox.categoriesOf(pitchItem)).toEqual([]);
  expect(outlook.mailbox.masterCategories).toEqual([urgent]);
  expect(callsOf(outlook)).toEqual([api]);
});

test('a client without categories is not asked', async () => {
  const outlook = openWith([declined], { profile: clientProfiles.mobile });
  await expect(createCategories().add(openKey(), 'Declined')).resolves.toBeUndefined();
  expect(callsOf(outlook)).toEqual([]);
  expect(outlook.violations).toEqual([]);
});

test('a client that has the call and does not claim it is not asked', async () => {
  const profile = { ...clientProfiles.mobile, additional: [api] };
  const outlook = openWith([declined], { profile });
  await createCategories().add(openKey(), 'Declined');
  expect(callsOf(outlook)).toEqual([]);
});

describe('when another item is open', () => {
  const changed = { name: 'OutlookError', code: 'item-changed', api };

  test.each([
    ['a message', minutesItem],
    ['none', { kind: 'none' }],
  ] as const)('Outlook is not asked: %s', async (_what, item) => {
    const outlook = openWith([declined]);
    const key = openKey();
    outlook.showItem(item);
    await expect(createCategories().add(key, 'Declined')).rejects.toMatchObject(changed);
    expect(callsOf(outlook)).toEqual([]);
  });

  test('it gets no category, even while the call waits its turn', async () => {
    const outlook = openWith([declined]);
    outlook.mailbox.faults.set('body.getAsync', { kind: 'delay', ms: 5 });
    const reading = createItemSource().read();
    const adding = createCategories().add(openKey(), 'Declined');
    await untilAsked(outlook, 'body.getAsync');
    outlook.showItem(minutesItem);
    await expect(adding).rejects.toMatchObject(changed);
    await reading;
    expect(outlook.mailbox.categoriesOf(minutesItem)).toEqual([]);
  });
});

test('reports Outlook’s own failure', async () => {
  const { mailbox } = openWith([declined]);
  mailbox.faults.set(api, { kind: 'fail', code: 9020 });
  await expect(createCategories().add(openKey(), 'Declined')).rejects.toMatchObject({
    name: 'OutlookError',
    code: 9020,
    api,
  });
});

test('reports a permission that is too low', async () => {
  openWith([declined], { permission: 'ReadItem' });
  await expect(createCategories().add(openKey(), 'Declined')).rejects.toMatchObject({
    code: 'thrown',
    api,
  });
});
