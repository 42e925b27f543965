/**
 * What Outlook, the admin centre or the store refuse and the XML schemas let through, and the schema
 * faults that cost most time. Limits are those of Microsoft's manifest reference, "Resources" and
 * "Icon" (learn.microsoft.com/javascript/api/manifest).
 */
import { readManifest } from '../simulator/manifest/read-manifest';

export type Complaint = { rule: string; message: string };

/** The built add-in; `read` gives the content of a path below its root, or null. */
export type Build = { read: (path: string) => Buffer | null };

type Rule = (manifest: Element, build: Build) => Iterable<string>;

/** Every complaint about a manifest, in the order of the rules. */
export function lintManifest(manifest: Document, build: Build): Complaint[] {
  return Object.entries(RULES).flatMap(([rule, check]) =>
    [...check(manifest.documentElement, build)].map((message) => ({ rule, message })),
  );
}

const MAX_RESID = 32;
const MAX_SHORT_STRING = 125;
const MAX_LONG_STRING = 250;
const REQUIRED_ICONS = [16, 32, 80];
const MOBILE_ICONS = [25, 32, 48].flatMap((size) => [1, 2, 3].map((scale) => `${size}@${scale}`));
const SEND_MODES = ['PromptUser', 'SoftBlock'];

/** learn.microsoft.com/office/dev/add-ins/develop/event-based-activation, the events of messages. */
const MESSAGE_EVENTS = [
  'OnNewMessageCompose',
  'OnMessageAttachmentsChanged',
  'OnMessageFromChanged',
  'OnMessageRecipientsChanged',
  'OnMessageSend',
  'OnInfoBarDismissClicked',
  'OnSensitivityLabelChanged',
];

/** Children in the order that Outlook demands, by the parent's xsi:type where it has one, else by its name. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  MailApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'FormSettings',
    'Permissions',
    'Rule',
    'DisableEntityHighlighting',
    'VersionOverrides',
  ],
  VersionOverridesV1_0: ['Description', 'Requirements', 'Hosts', 'Resources', 'VersionOverrides'],
  VersionOverridesV1_1: [
    'Description',
    'Requirements',
    'Hosts',
    'Resources',
    'WebApplicationInfo',
    'EquivalentAddins',
    'ConnectedServiceControls',
    'ExtendedPermissions',
  ],
  MailHost: ['Runtimes', 'DesktopFormFactor', 'MobileFormFactor'],
  DesktopFormFactor: ['SupportsSharedFolders', 'FunctionFile', 'ExtensionPoint'],
  LaunchEvent: ['LaunchEvents', 'SourceLocation'],
  Group: ['Label', 'Control'],
  Button: ['Label', 'Supertip', 'Icon', 'Action'],
  MobileButton: ['Label', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  ShowTaskpane: [
    'SourceLocation',
    'SupportsPinning',
    'SupportsNoItemContext',
    'SupportsMultiSelect',
  ],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

const RULES: Readonly<Record<string, Rule>> = {
  *unreadable(manifest) {
    try {
      readManifest(manifest.ownerDocument);
    } catch (error) {
      yield error instanceof Error ? error.message : String(error);
    }
  },

  *'dangling-resid'(manifest) {
    for (const element of withAttribute(manifest, 'resid')) {
      const ids = resources(blockOf(element)).map((resource) => resource.getAttribute('id'));
      const resid = element.getAttribute('resid');
      if (!ids.includes(resid)) yield `${element.localName} names "${resid}", which is not there`;
    }
  },

  *'duplicate-resid'(manifest) {
    for (const block of elements(manifest, 'VersionOverrides')) {
      yield* repeated(resources(block).map((resource) => resource.getAttribute('id')));
    }
  },

  *'duplicate-control-id'(manifest) {
    for (const block of elements(manifest, 'VersionOverrides')) {
      const controls = elements(block, 'Control').filter((each) => blockOf(each) === block);
      yield* repeated(controls.map((control) => control.getAttribute('id')));
    }
  },

  *'long-resid'(manifest) {
    for (const block of elements(manifest, 'VersionOverrides')) {
      for (const resource of resources(block)) {
        const id = resource.getAttribute('id') ?? '';
        if (id.length > MAX_RESID) yield `"${id}" has ${id.length} of ${MAX_RESID} characters`;
      }
    }
  },

  *'long-string'(manifest) {
    const limits = { ShortStrings: MAX_SHORT_STRING, LongStrings: MAX_LONG_STRING };
    for (const [list, limit] of Object.entries(limits)) {
      for (const text of elements(manifest, list).flatMap((each) => values(each))) {
        if (text.length > limit) yield `"${text}" has ${text.length} of ${limit} characters`;
      }
    }
  },

  *'plain-http'(manifest) {
    for (const address of addresses(manifest)) {
      if (!address.startsWith('https://')) yield `${address} must begin with https://`;
    }
  },

  *'app-domain-path'(manifest) {
    for (const domain of elements(manifest, 'AppDomain').map(textOf)) {
      if (URL.canParse(domain) && new URL(domain).origin === domain) continue;
      yield `"${domain}" must be protocol, host and port, and nothing after them`;
    }
  },

  *'missing-support-url'(manifest) {
    if (elements(manifest, 'SupportUrl').length === 0) yield 'There is no SupportUrl';
  },

  *'unknown-event'(manifest) {
    const types = elements(manifest, 'LaunchEvent').map(
      (event) => event.getAttribute('Type') ?? '',
    );
    for (const type of types) {
      if (!MESSAGE_EVENTS.includes(type)) yield `"${type}" is no event of a message`;
    }
    yield* repeated(types);
  },

  *'blocking-send-mode'(manifest) {
    for (const event of withAttribute(manifest, 'SendMode')) {
      const mode = event.getAttribute('SendMode') ?? '';
      if (!SEND_MODES.includes(mode)) yield `SendMode "${mode}" must be ${SEND_MODES.join(' or ')}`;
    }
  },

  *'element-order'(manifest) {
    for (const parent of [manifest, ...elements(manifest, '*')]) {
      const order = ORDER[parent.getAttribute('xsi:type') ?? parent.localName];
      if (!order) continue;
      let place = 0;
      for (const { localName } of childElements(parent)) {
        const next = order.indexOf(localName);
        if (next < 0) yield `${localName} does not belong into ${parent.localName}`;
        else if (next < place) yield `${localName} stands too late in ${parent.localName}`;
        else place = next;
      }
    }
  },

  *'missing-icon-size'(manifest) {
    for (const control of elements(manifest, 'Control')) {
      const images = elements(control, 'Image');
      const mobile = control.getAttribute('xsi:type') === 'MobileButton';
      const sizes = images.map((image) =>
        mobile
          ? `${image.getAttribute('size') ?? ''}@${image.getAttribute('scale') ?? ''}`
          : (image.getAttribute('size') ?? ''),
      );
      for (const size of mobile ? MOBILE_ICONS : REQUIRED_ICONS.map(String)) {
        if (!sizes.includes(size)) yield `${control.getAttribute('id') ?? ''} has no icon ${size}`;
      }
    }
  },

  *'missing-file'(manifest, build) {
    for (const address of new Set(addresses(manifest))) {
      if (readAddress(manifest, build, address) === null) {
        yield `${address} names no file of the build`;
      }
    }
  },

  *'wrong-icon-size'(manifest, build) {
    for (const { address, size } of declaredIcons(manifest)) {
      const file = readAddress(manifest, build, address);
      const actual = file && pngSize(file);
      if (actual && actual !== `${size}x${size}`) {
        yield `${address} is ${actual}, declared as ${size}x${size}`;
      }
    }
  },

  *'unregistered-function'(manifest, build) {
    const [functionFile] = resolved(manifest, 'FunctionFile');
    for (const name of elements(manifest, 'FunctionName').map(textOf)) {
      if (!registers(manifest, build, functionFile, name)) {
        yield `No script of ${functionFile ?? 'the function file'} registers "${name}"`;
      }
    }
    const [script] = resolved(manifest, 'Override');
    const [page] = resolved(manifest, 'Runtime');
    for (const event of elements(manifest, 'LaunchEvent')) {
      const name = event.getAttribute('FunctionName');
      if (name === null) continue;
      for (const address of [script, page]) {
        if (!registers(manifest, build, address, name)) {
          yield `No script of ${address ?? 'the launch event'} registers "${name}"`;
        }
      }
    }
  },
};

function elements(root: Element, localName: string): Element[] {
  return Array.from(root.getElementsByTagNameNS('*', localName));
}

function childElements(parent: Element): Element[] {
  return elements(parent, '*').filter((element) => element.parentNode === parent);
}

function withAttribute(root: Element, name: string): Element[] {
  return elements(root, '*').filter((element) => element.hasAttribute(name));
}

/** The innermost VersionOverrides around an element: each has its own resources. */
function blockOf(element: Element): Element {
  let block: Node | null = element;
  while (block && (block as Element).localName !== 'VersionOverrides') block = block.parentNode;
  return (block ?? element) as Element;
}

function resources(block: Element): Element[] {
  return elements(block, 'Resources')
    .filter((list) => list.parentNode === block)
    .flatMap((list) => withAttribute(list, 'id'));
}

/** Default and localised values below an element. */
function values(root: Element): string[] {
  return ['DefaultValue', 'Value'].flatMap((name) =>
    withAttribute(root, name).map((element) => element.getAttribute(name) ?? ''),
  );
}

function* repeated(names: readonly (string | null)[]): Iterable<string> {
  for (const name of new Set(names.filter((each, index) => names.indexOf(each) < index))) {
    yield `"${name ?? ''}" stands there more than once`;
  }
}

/** Every address that names a file. */
function addresses(manifest: Element): string[] {
  const base = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation'];
  return [
    ...base.flatMap((name) => elements(manifest, name)).flatMap(ownValue),
    ...['Images', 'Urls'].flatMap((name) => elements(manifest, name)).flatMap(values),
  ];
}

function ownValue(element: Element): string[] {
  return element.hasAttribute('DefaultValue') ? [element.getAttribute('DefaultValue') ?? ''] : [];
}

/** Addresses behind the resids of all elements of one name, the innermost block's first. */
function resolved(manifest: Element, localName: string): string[] {
  return elements(manifest, localName)
    .flatMap((element) =>
      resources(blockOf(element))
        .filter((resource) => resource.getAttribute('id') === element.getAttribute('resid'))
        .flatMap(ownValue),
    )
    .reverse();
}

function declaredIcons(manifest: Element): { address: string; size: number }[] {
  const images = elements(manifest, 'Image')
    .filter((image) => image.hasAttribute('resid'))
    .flatMap((image) => {
      const size = Number(image.getAttribute('size')) * Number(image.getAttribute('scale') ?? 1);
      return resources(blockOf(image))
        .filter((resource) => resource.getAttribute('id') === image.getAttribute('resid'))
        .flatMap(ownValue)
        .map((address) => ({ address, size }));
    });
  const fixed = Object.entries({ IconUrl: 64, HighResolutionIconUrl: 128 }).flatMap(
    ([name, size]) =>
      elements(manifest, name)
        .flatMap(ownValue)
        .map((address) => ({ address, size })),
  );
  return [...images, ...fixed];
}

/** Reads an address below the folder of the task pane's page; null when there is no such file. */
function readAddress(manifest: Element, build: Build, address: string): Buffer | null {
  const page = elements(manifest, 'SourceLocation').flatMap(ownValue)[0];
  if (page === undefined) return null;
  const root = new URL('.', page).href;
  return address.startsWith(root) ? build.read(address.slice(root.length)) : null;
}

/** Width and height from a PNG's first chunk (w3.org/TR/png, 11.2.1), null for any other file. */
function pngSize(file: Buffer): string | null {
  if (file.toString('latin1', 1, 4) !== 'PNG') return null;
  return `${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`;
}

/** Whether a script, or one of the scripts that a page loads from its own folder, associates a name. */
function registers(
  manifest: Element,
  build: Build,
  address: string | undefined,
  name: string,
): boolean {
  if (address === undefined) return false;
  const text = readAddress(manifest, build, address)?.toString('utf8') ?? '';
  if (address.endsWith('.html')) {
    return [...text.matchAll(/<script[^>]*\ssrc="([^":]+)"/g)].some(([, source = '']) =>
      registers(manifest, build, new URL(source, address).href, name),
    );
  }
  return new RegExp(`\\bassociate\\(\\s*["'\`]${name}["'\`]`).test(text);
}

const textOf = (element: Element): string => element.textContent.trim();
