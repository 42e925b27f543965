import { readManifest } from '../../simulator/manifest/read-manifest';
import { broken, goodManifest, parseManifest } from './good-manifest';

const read = (xml: string) => readManifest(parseManifest(xml));

describe('read-manifest', () => {
  const manifest = read(goodManifest);

  it('reads the identity and the permission', () => {
    expect(manifest).toMatchObject({
      displayName: 'Decline Gracefully',
      permission: 'ReadWriteItem',
      functionFile: 'https://localhost:3000/commands.html',
    });
    expect(manifest.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('reads the two buttons over a message, one of them with a pinnable pane', () => {
    const [group] = manifest.surfaces.MessageReadCommandSurface;
    expect(group?.label).toBe('Decline Gracefully');
    expect(group?.buttons.map(({ id, label, action }) => ({ id, label, action }))).toEqual([
      {
        id: 'readDeclineButton',
        label: 'Decline gracefully',
        action: { kind: 'execute-function', functionName: 'declineGracefully' },
      },
      {
        id: 'readChecklistButton',
        label: 'Checklist',
        action: {
          kind: 'task-pane',
          url: 'https://localhost:3000/taskpane.html',
          pinnable: true,
        },
      },
    ]);
  });

  it('reads the button in a reply', () => {
    const [group] = manifest.surfaces.MessageComposeCommandSurface;
    expect(group?.buttons).toMatchObject([
      {
        id: 'composeCheckButton',
        label: 'Check reply',
        tip: { title: 'Check reply' },
        action: { kind: 'task-pane', pinnable: false },
      },
    ]);
  });

  it('reads tips and icons by size', () => {
    const button = manifest.surfaces.MessageReadCommandSurface[0]?.buttons[0];
    expect(button?.tip.title).toBe('Decline gracefully');
    expect(button?.tip.description).toMatch(/^Opens a reply .+\.$/);
    expect(button?.icons[16]).toBe('https://localhost:3000/assets/icon-16.png');
    expect(Object.keys(button?.icons ?? {}).map(Number)).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
  });

  it('reads the button of phones, its icons by device pixels', () => {
    const [group] = manifest.surfaces.MobileMessageReadCommandSurface;
    expect(group?.buttons).toMatchObject([
      { id: 'mobileChecklistButton', tip: { title: 'Checklist', description: '' } },
    ]);
    expect(group?.buttons[0]?.icons[144]).toBe('https://localhost:3000/assets/icon-144.png');
  });

  it('reads the launch event with the page for browsers and the script for classic Windows', () => {
    expect(manifest.launchEvents).toEqual([
      {
        type: 'OnMessageSend',
        functionName: 'onMessageSendHandler',
        sendMode: 'PromptUser',
        page: 'https://localhost:3000/commands.html',
        script: 'https://localhost:3000/launchevent.js',
      },
    ]);
  });

  it('takes strings from the 1.1 block, not from the outer one', () => {
    const end = goodManifest.lastIndexOf('DefaultValue="Check reply"');
    const changed = `${goodManifest.slice(0, end)}${goodManifest
      .slice(end)
      .replace('Check reply', 'Check this reply')}`;
    const [group] = read(changed).surfaces.MessageComposeCommandSurface;
    expect(group?.buttons[0]?.label).toBe('Check this reply');
  });

  it.each([
    ['String id="Check.Tip"', 'String id="Czech.Tip"', 'Description names the resid "Check.Tip"'],
    ['>ReadWriteItem<', '>WriteEverything<', 'Unknown permission "WriteEverything"'],
    ['xsi:type="ExecuteFunction"', 'xsi:type="Dance"', 'Unknown action "Dance"'],
    ['<FunctionFile resid="Commands.Url"/>', '', 'DesktopFormFactor has no FunctionFile'],
    ['type="javascript"', 'type="typescript"', 'no Override for javascript'],
    [
      '<Runtime resid="Commands.Url">',
      '<Runtime resid="Taskpane.Url">',
      'No Runtime has the resid',
    ],
  ])('names the fault when %s becomes %s', (from, to, fault) => {
    expect(() => read(broken(from, to))).toThrow(fault);
  });
});
