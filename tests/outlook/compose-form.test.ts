import * as fc from 'fast-check';
import { clientProfiles } from '../../simulator/mailbox/profiles';
import { mendBody, readHtml } from '../../src/core';
import type { MendedBody } from '../../src/core/ports';
import { createComposeForm } from '../../src/outlook/compose-form';
import { createItemSource } from '../../src/outlook/item-source';
import { openOutlook, openReplyInOutlook, pitch, pitchItem } from './open-outlook';
import type { OpenOutlook } from './open-outlook';

const draft = { text: 'No, thank you.', html: '<p>No, thank you.</p>' };
const OWN =
  '<p>Hi <b>Rita</b>,</p><p>No. Let us circle back <a href="https://northwind.example/">here</a>.</p>';

const PICTURED = '<p>Would you be open to a demo?</p><p><img src="cid:1"></p>';

function openReply(htmlBody = OWN, options: Parameters<typeof openReplyInOutlook>[1] = {}) {
  return openReplyInOutlook({ htmlBody }, options);
}

function openKey(): string {
  return createItemSource().currentKey() ?? '';
}

function bodyOf({ mailbox }: OpenOutlook): string {
  return mailbox.forms[0]?.body ?? '';
}

function callsOf({ mailbox }: OpenOutlook): string[] {
  return mailbox.faults.calls.map(({ api }) => api);
}

/** Replaces some words wherever they stand. */
function replacing(words: string, text: string) {
  return (body: string, format: 'html' | 'text'): MendedBody | null => {
    const read = format === 'html' ? readHtml(body).text : body;
    const start = read.indexOf(words);
    const edit = { start, end: start + words.length, text };
    return start < 0 ? null : mendBody(body, format, read, [edit]);
  };
}

const mend = (words: string, text: string, key = openKey()) =>
  createComposeForm().mend(key, replacing(words, text));

/** The body that the add-in sets is not what Outlook keeps. */
function garble(how: (body: string) => string): void {
  const { body } = Office.context.mailbox.item as Office.MessageCompose;
  const set = body.setAsync.bind(body);
  let isFirst = true;
  Object.defineProperty(body, 'setAsync', {
    value: (data: string, ...rest: [never, never]) => {
      set(isFirst ? how(data) : data, ...rest);
      isFirst = false;
    },
  });
}

describe('the body', () => {
  test('is read in its own format', async () => {
    const outlook = openReply();
    await expect(createComposeForm().body(openKey())).resolves.toEqual({
      body: bodyOf(outlook),
      format: 'html',
    });
  });

  test('is read with the quoted thread, also where the client could leave that out', async () => {
    const outlook = openReply(OWN, { newer: true });
    const { body } = await createComposeForm().body(openKey());
    expect(body).toBe(bodyOf(outlook));
    expect(body).toContain('Would you be open');
  });

  test('is read as plain text on a phone, which tells no format', async () => {
    openReply(OWN, { profile: clientProfiles.mobile });
    const { body, format } = await createComposeForm().body(openKey());
    expect(format).toBe('text');
    expect(body).toContain('Let us circle back here.');
  });
});

describe('a draft', () => {
  test.each([
    ['top', 'body.prependAsync'],
    ['cursor', 'body.setSelectedDataAsync'],
  ] as const)('goes in as HTML at the %s', async (where, api) => {
    const outlook = openReply();
    const before = bodyOf(outlook);
    await createComposeForm().insert(openKey(), draft, where);
    expect(bodyOf(outlook)).toContain(draft.html);
    expect(bodyOf(outlook).endsWith(before.slice(before.indexOf(OWN)))).toBe(true);
    expect(callsOf(outlook)).toEqual(['body.getTypeAsync', api]);
    expect(outlook.violations).toEqual([]);
  });

  test('that is too long is not put in', async () => {
    const outlook = openReply();
    const long = { text: '', html: 'x'.repeat(1_000_001) };
    await expect(createComposeForm().insert(openKey(), long, 'top')).rejects.toMatchObject({
      code: 'too-long',
    });
    expect(callsOf(outlook)).toEqual(['body.getTypeAsync']);
  });

  test('is not put in on a phone', async () => {
    openReply(OWN, { profile: clientProfiles.mobile });
    await expect(createComposeForm().insert(openKey(), draft, 'top')).rejects.toMatchObject({
      code: 'missing-api',
    });
  });

  test('is not put into another item', async () => {
    const outlook = openReply();
    const key = openKey();
    outlook.showItem(pitchItem);
    await expect(createComposeForm().insert(key, draft, 'top')).rejects.toMatchObject({
      code: 'item-changed',
    });
    await expect(createComposeForm().insert(openKey(), draft, 'top')).rejects.toMatchObject({
      code: 'missing-api',
    });
    expect(bodyOf(outlook)).not.toContain(draft.html);
  });
});

describe('a change', () => {
  test('takes the words and nothing else', async () => {
    const outlook = openReply();
    const before = bodyOf(outlook);
    await mend('Let us circle back', 'Ask Ola');
    expect(bodyOf(outlook)).toBe(before.replace('Let us circle back', 'Ask Ola'));
    expect(outlook.violations).toEqual([]);
  });

  test('of words that are not there asks Outlook for no change', async () => {
    const outlook = openReply();
    await expect(mend('touch base', '')).rejects.toMatchObject({ code: 'text-changed' });
    expect(callsOf(outlook)).not.toContain('body.setAsync');
  });

  test.each([
    '<img src="cid:logo@northwind.example">',
    '<IMG\nsrc="https://northwind.example/a.png">',
  ])('is not made in a mail with an image: %s', async (image) => {
    const outlook = openReply(`${OWN}<p>${image}</p>`);
    const before = bodyOf(outlook);
    await expect(mend('circle back', 'stop')).rejects.toMatchObject({ code: 'not-safe' });
    expect(bodyOf(outlook)).toBe(before);
    expect(callsOf(outlook)).not.toContain('body.setAsync');
  });

  test.each([
    ['a link', (body: string) => body.replace(/<a [^>]*>/, '<a>')],
    ['a tag', (body: string) => body.replace('<b>', '').replace('</b>', '')],
    ['the quoted mail', (body: string) => body.replace(/Would you be open/, '')],
    ['a colour', (body: string) => body.replace('<b>', '<b style="color:red">')],
  ])('that costs %s is taken back', async (_what, how) => {
    const outlook = openReply();
    const before = bodyOf(outlook);
    garble(how);
    await expect(mend('circle back', 'stop')).rejects.toMatchObject({ code: 'put-back' });
    expect(bodyOf(outlook)).toBe(before);
  });

  test('may be spelt otherwise by Outlook', async () => {
    const outlook = openReply();
    garble((body) => body.replace(/<(\/?)b>/g, '<$1B>').replace(/"/g, "'"));
    await mend('circle back', 'stop');
    expect(bodyOf(outlook)).toContain('Let us stop');
  });

  test('that cannot be taken back says so', async () => {
    const outlook = openReply();
    garble(() => {
      outlook.mailbox.faults.set('body.setAsync', { kind: 'fail', code: 9020 });
      return '';
    });
    await expect(mend('circle back', 'stop')).rejects.toMatchObject({ code: 9020 });
  });

  test.each(['body.getTypeAsync', 'body.getAsync', 'body.setAsync'])(
    'that fails in %s leaves the mail as it was',
    async (api) => {
      const outlook = openReply();
      const before = bodyOf(outlook);
      outlook.mailbox.faults.set(api, { kind: 'fail', code: 9020 });
      await expect(mend('circle back', 'stop')).rejects.toMatchObject({ code: 9020 });
      expect(bodyOf(outlook)).toBe(before);
    },
  );

  test('is not made in another item that is opened meanwhile', async () => {
    const outlook = openReply();
    const before = bodyOf(outlook);
    outlook.mailbox.faults.set('body.getAsync', { kind: 'delay', ms: 20 });
    const mending = expect(mend('circle back', 'stop')).rejects.toMatchObject({
      code: 'item-changed',
    });
    setTimeout(() => {
      outlook.showItem(pitchItem);
    }, 10);
    await mending;
    expect(bodyOf(outlook)).toBe(before);
  });

  test('is made in a selection alone, where that holds the words', async () => {
    const outlook = openReply(`${OWN}<p><img src="cid:1"></p>`);
    outlook.mailbox.selectText(outlook.mailbox.forms[0]?.id ?? '', 'circle back');
    await mend('circle back', 'stop');
    expect(callsOf(outlook)).toContain('body.setSelectedDataAsync');
    expect(callsOf(outlook)).not.toContain('body.setAsync');
    expect(bodyOf(outlook)).toContain('Let us stop');
    expect(outlook.violations).toEqual([]);
  });

  test('is not made in a selection of words that stand there twice', async () => {
    const outlook = openReply(`${OWN}<p>We circle back.</p>`);
    const item = Office.context.mailbox.item as Office.MessageCompose;
    const asked = jest.fn();
    Object.defineProperty(item, 'getSelectedDataAsync', { value: asked });
    await mend('circle back', 'stop');
    expect(asked).not.toHaveBeenCalled();
    expect(bodyOf(outlook)).toContain('Let us stop');
    expect(bodyOf(outlook)).toContain('We circle back.');
  });

  test('that cannot be read back is taken back', async () => {
    const outlook = openReply();
    const before = bodyOf(outlook);
    garble((body) => {
      outlook.mailbox.faults.set('body.getAsync', { kind: 'fail', code: 9020 });
      return body;
    });
    await expect(mend('circle back', 'stop')).rejects.toMatchObject({ code: 'put-back' });
    expect(bodyOf(outlook)).toBe(before);
  });

  test('is made in the current reply alone, where the client tells it from the thread', async () => {
    const messages = [{ ...pitch, html: PICTURED }];
    const outlook = openReply(`${OWN}<p><img src="cid:2"></p>`, { newer: true, messages });
    const before = bodyOf(outlook);
    expect(before.match(/<img/g)).toHaveLength(2);
    await mend('circle back', 'stop');
    expect(bodyOf(outlook)).toBe(before.replace('circle back', 'stop'));
    expect(outlook.violations).toEqual([]);
  });
});

const words = fc.constantFrom(
  'No',
  'circle back',
  'Rita',
  'here',
  '. ',
  ', ',
  'open to a demo',
  'Hi',
);

test('whatever is changed, all else is as Outlook gave it, or all of it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(OWN, `<p>${draft.text}</p>${OWN}`, '<p>No, let us <i>circle</i> back.</p>'),
      words,
      fc.constantFrom('', 'thanks', 'a <b> & c', 'one\ntwo'),
      async (html, taken, text) => {
        const outlook = openReply(html);
        const before = bodyOf(outlook);
        const start = before.indexOf('<div id="appendonsend">');
        const outcome = await mend(taken, text).then(
          () => 'mended',
          () => 'refused',
        );
        const after = bodyOf(outlook);
        if (outcome === 'refused') expect(after).toBe(before);
        expect(after.endsWith(before.slice(start))).toBe(true);
        const tags = (of: string) => (of.match(/<[^<>]+>/g) ?? []).filter((tag) => tag !== '<br>');
        expect(tags(after)).toEqual(tags(before));
      },
    ),
    { numRuns: 100 },
  );
});

test('nothing is changed where nothing is open', async () => {
  openOutlook({ item: { kind: 'none' } });
  await expect(mend('No', 'Yes', 'message x y')).rejects.toMatchObject({ code: 'item-changed' });
});
