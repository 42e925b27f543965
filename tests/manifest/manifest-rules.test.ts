import { existsSync, readFileSync } from 'node:fs';
import { lintManifest } from '../../scripts/manifest-rules';
import type { Build } from '../../scripts/manifest-rules';
import { broken, goodManifest, parseManifest } from './good-manifest';

const BUILT: Readonly<Record<string, string>> = {
  'taskpane.html': '<script src="taskpane.js"></script>',
  'commands.html':
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>' +
    '<script defer src="launchevent.js"></script><script defer src="commands.js"></script>',
  'support.html': '',
  'commands.js': 'Office.actions.associate("declineGracefully",a)',
  'launchevent.js': 'Office.actions.associate("onMessageSendHandler",b)',
};

/** Scripts as above, icons from the repository. */
function buildOf(files: Readonly<Record<string, string>>): Build {
  return {
    read(path) {
      const text = files[path];
      if (text !== undefined) return Buffer.from(text);
      return path.startsWith('assets/') && existsSync(path) ? readFileSync(path) : null;
    },
  };
}

const complaints = (xml: string, files = BUILT) =>
  lintManifest(parseManifest(xml), buildOf(files)).map(
    ({ rule, message }) => `${rule}: ${message}`,
  );

const afterLast = (start: string, from: string, to: string) => {
  const at = goodManifest.lastIndexOf(start);
  return goodManifest.slice(0, at) + goodManifest.slice(at).replace(from, to);
};

describe('manifest rules', () => {
  it('have nothing to say about the repository’s manifest', () => {
    expect(complaints(goodManifest)).toEqual([]);
  });

  it.each([
    ['dangling-resid', broken('String id="Check.Tip"', 'String id="Czech.Tip"'), '"Check.Tip"'],
    ['unreadable', broken('>ReadWriteItem<', '>Everything<'), 'Unknown permission "Everything"'],
    [
      'duplicate-resid',
      broken('String id="Check.Tip"', 'String id="Decline.Tip"'),
      '"Decline.Tip"',
    ],
    [
      'duplicate-control-id',
      broken('id="readChecklistButton"', 'id="readDeclineButton"'),
      '"readDeclineButton"',
    ],
    ['long-resid', broken('"Check.Tip"', `"Check.${'x'.repeat(27)}"`), 'has 33 of 32 characters'],
    [
      'long-string',
      broken('DefaultValue="Checklist"', `DefaultValue="${'x'.repeat(126)}"`),
      'has 126 of 125 characters',
    ],
    [
      'long-string',
      broken('DefaultValue="Opens a reply', `DefaultValue="${'x'.repeat(251)}`),
      'of 250 characters',
    ],
    [
      'plain-http',
      broken('https://localhost:3000/commands.html', 'http://localhost:3000/commands.html'),
      'http://localhost:3000/commands.html',
    ],
    [
      'app-domain-path',
      broken('<AppDomain>https://localhost:3000<', '<AppDomain>https://localhost:3000/pane<'),
      '"https://localhost:3000/pane"',
    ],
    [
      'missing-support-url',
      broken('<SupportUrl DefaultValue="https://localhost:3000/support.html"/>', ''),
      'no SupportUrl',
    ],
    ['unknown-event', broken('Type="OnMessageSend"', 'Type="OnMessageSent"'), '"OnMessageSent"'],
    ['blocking-send-mode', broken('"PromptUser"', '"Block"'), '"Block" must be PromptUser or Soft'],
    [
      'element-order',
      broken('<DefaultLocale>en-US</DefaultLocale>', '').replace(
        '<Permissions>',
        '<DefaultLocale>en-US</DefaultLocale><Permissions>',
      ),
      'DefaultLocale stands too late in OfficeApp',
    ],
    [
      'element-order',
      afterLast('<LaunchEvents>', '<LaunchEvents>', '<Surprise/><LaunchEvents>'),
      'Surprise does not belong into ExtensionPoint',
    ],
    [
      'missing-icon-size',
      broken('<bt:Image size="80" resid="Icon.80"/>', ''),
      'readDeclineButton has no icon 80',
    ],
    [
      'missing-icon-size',
      broken('<bt:Image size="48" scale="3" resid="Icon.144"/>', ''),
      'mobileChecklistButton has no icon 48@3',
    ],
    ['missing-file', broken('icon-16.png', 'icon-17.png'), 'assets/icon-17.png names no file'],
    [
      'missing-file',
      broken('https://localhost:3000/support.html', 'https://elsewhere.example/support.html'),
      'elsewhere.example/support.html names no file',
    ],
    ['wrong-icon-size', broken('icon-16.png', 'icon-20.png'), 'is 20x20, declared as 16x16'],
    ['wrong-icon-size', broken('icon-64.png', 'icon-80.png'), 'is 80x80, declared as 64x64'],
    [
      'unregistered-function',
      broken('>declineGracefully<', '>declineRudely<'),
      'commands.html registers "declineRudely"',
    ],
  ])('%s', (rule, xml, words) => {
    expect(complaints(xml)).toContainEqual(
      expect.stringMatching(new RegExp(`^${rule}: .*${words.replaceAll('.', '\\.')}`)),
    );
  });

  it.each(['launchevent.js', 'commands.html'])(
    'unregistered-function: a launch event that %s does not register',
    (file) => {
      expect(complaints(goodManifest, { ...BUILT, [file]: '' })).toContainEqual(
        `unregistered-function: No script of https://localhost:3000/${file} registers "onMessageSendHandler"`,
      );
    },
  );

  it('missing-file: a page that the build lacks', () => {
    const { 'taskpane.html': _taskpane, ...rest } = BUILT;
    expect(complaints(goodManifest, rest)).toEqual([
      'missing-file: https://localhost:3000/taskpane.html names no file of the build',
    ]);
  });
});
