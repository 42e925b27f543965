import { expect, test } from './simulator';
import type { SimulatorDriver } from './simulator';

const asks =
  'I’m reaching out because our platform could save your team hours. Would you be open to a quick 15-minute demo of our software next week?';

type Mail = {
  readonly name?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly html?: string;
};

const encoded = (text: string): string => {
  // An encoded word holds 75 characters, so a long text is several of them.
  const words = text.match(/.{1,20}/gsu) ?? [];
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
};

/** A sales pitch as a file, with whatever its sender put into it. */
function mailFile({ name = 'Kim Vendor', subject = 'A demo for you', body = asks, html }: Mail) {
  const lines = [
    `From: ${encoded(name)} <kim@odd-names.example>`,
    'To: Robin Ashworth <robin.ashworth@northlake.example>',
    `Subject: ${encoded(subject)}`,
    'Message-ID: <hostile@odd-names.example>',
    'MIME-Version: 1.0',
    `Content-Type: text/${html === undefined ? 'plain' : 'html'}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(html ?? `Hi Robin,\n\n${body}\n\nBest,\n${name}\n`)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
  ];
  return { name: 'own.eml', mimeType: 'message/rfc822', buffer: Buffer.from(lines.join('\r\n')) };
}

async function openMail(simulator: SimulatorDriver, mail: Mail): Promise<void> {
  await simulator.open();
  await simulator.page.getByLabel('Open .eml…').setInputFiles(mailFile(mail));
  await expect(simulator.readingPane().getByText('kim@odd-names.example')).toBeVisible();
}

/** The reply form and the pane both hold this line, and nothing that runs. */
async function expectGreeting(simulator: SimulatorDriver, greeting: string): Promise<void> {
  const { page } = simulator;
  await simulator.pressRibbon('Checklist');
  const draft = simulator.pane().getByRole('textbox', { name: 'Your reply' });
  await expect(draft).toHaveValue(new RegExp(`^${greeting}\n`));
  await expect(draft).not.toHaveValue(/[<>{}]|\$&|\u202e/);
  await expect(simulator.pane().locator('[onerror], [onclick], img, h1 b')).toHaveCount(0);

  await simulator.pressRibbon('Decline gracefully');
  const written = simulator.composeBody().locator('p').first();
  await expect(written).toHaveText(greeting);
  await expect(simulator.composeBody().locator('script, [onerror], [onclick], iframe')).toHaveCount(
    0,
  );
  await expect(page).toHaveTitle('Outlook simulator');
}

test.describe('A sender’s name', () => {
  for (const [what, name] of [
    ['markup', '<img src=x onerror="top.document.title=1">'],
    ['quotes and brackets', `O"Neil' <b>Kim</b>`],
    ['a direction override', 'Kim \u202eelgooG\u202c'],
    ['a template', '{{first_name}}'],
    ['a replacement pattern', "$& $' $1"],
    ['nothing but emoji', '🦄🦄'],
    ['half a surrogate', 'Kim\ud83d'],
    ['NUL and control characters', 'K\u0000im\u0007'],
    ['a whole paragraph', 'Kim '.repeat(300)],
  ] as const) {
    test(`made of ${what} is not in the greeting`, async ({ simulator }) => {
      await openMail(simulator, { name });
      await expectGreeting(simulator, 'Hello,');
    });
  }

  test('that is a plain one is in it', async ({ simulator }) => {
    await openMail(simulator, { name: 'Kim Vendor' });
    await expectGreeting(simulator, 'Hello Kim,');
  });
});

test.describe('A mail', () => {
  const markup = '<script>top.document.title=1</script>';
  const image = '<img src=x onerror="top.document.title=1">';
  for (const [what, mail] of [
    ['of markup as text', { subject: `">${markup}<b>`, body: `${markup}\n${asks}\n${image}` }],
    ['of templates', { subject: '{{subject}} $& ${1}', body: `{{greeting}} $& $1 ${asks}` }],
    [
      'of NUL, overrides and halves of emoji',
      { subject: '\u202eoffer 🦄\ud83d', body: `\u0000\u202e\ud83d\udc00\ud83d ${asks}` },
    ],
    [
      'of 10,000 characters above 300,000',
      {
        subject: 'Sale '.repeat(2_000),
        body: `${asks}\n\n${'A platform is one. '.repeat(16_000)}`,
      },
    ],
    [
      'of hostile HTML without a subject',
      {
        subject: '',
        html: `<p onclick="top.document.title=1">${asks}</p>\n${image}<iframe src="https://odd-names.example/"></iframe>${markup}\n<p>Best,<br>\nKim Vendor</p>`,
      },
    ],
  ] as const satisfies readonly (readonly [string, Mail])[]) {
    test(`${what} is declined all the same`, async ({ simulator }) => {
      await openMail(simulator, mail);
      await expectGreeting(simulator, 'Hello Kim,');
    });
  }
});
