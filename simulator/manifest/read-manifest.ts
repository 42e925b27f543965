export type Manifest = {
  id: string;
  displayName: string;
  version: string;
  permission: Permission;
  functionFile: string;
  surfaces: Record<Surface, readonly Group[]>;
  launchEvents: readonly LaunchEvent[];
};

export type Permission = (typeof PERMISSIONS)[number];
export type Surface =
  'MessageReadCommandSurface' | 'MessageComposeCommandSurface' | 'MobileMessageReadCommandSurface';

export type Group = { id: string; label: string; buttons: readonly Button[] };

/** `icons` are addresses by edge length in device pixels. A mobile button has no tip but its label. */
export type Button = {
  id: string;
  label: string;
  tip: { title: string; description: string };
  icons: Readonly<Record<number, string>>;
  action: Action;
};

export type Action =
  | { kind: 'execute-function'; functionName: string }
  | { kind: 'task-pane'; url: string; pinnable: boolean };

/** `page` is what browsers load for the event, `script` what classic Outlook on Windows loads. */
export type LaunchEvent = {
  type: string;
  functionName: string;
  sendMode: string;
  page: string;
  script: string;
};

const PERMISSIONS = ['Restricted', 'ReadItem', 'ReadWriteItem', 'ReadWriteMailbox'] as const;

type Resources = ReadonlyMap<string, string>;

/**
 * Reads what Outlook reads of an add-in-only mail manifest: the innermost VersionOverrides, its
 * resource ids replaced by their default values. Throws an Error that names the fault.
 */
export function readManifest(document: Document): Manifest {
  const root = document.documentElement;
  const overrides = innermostOverrides(root);
  const resources = readResources(overrides);
  const host = only(only(overrides, 'Hosts'), 'Host');
  const desktop = only(host, 'DesktopFormFactor');
  const points = [desktop, ...children(host, 'MobileFormFactor')].flatMap((formFactor) =>
    children(formFactor, 'ExtensionPoint'),
  );
  const groupsOf = (surface: Surface) =>
    points
      .filter((point) => typeOf(point) === surface)
      .flatMap((point) => descendants(point, 'Group'))
      .map((group) => readGroup(group, resources));

  return {
    id: textOf(only(root, 'Id')),
    displayName: attribute(only(root, 'DisplayName'), 'DefaultValue'),
    version: textOf(only(root, 'Version')),
    permission: readPermission(root),
    functionFile: resolve(only(desktop, 'FunctionFile'), resources),
    surfaces: {
      MessageReadCommandSurface: groupsOf('MessageReadCommandSurface'),
      MessageComposeCommandSurface: groupsOf('MessageComposeCommandSurface'),
      MobileMessageReadCommandSurface: groupsOf('MobileMessageReadCommandSurface'),
    },
    launchEvents: points
      .filter((point) => typeOf(point) === 'LaunchEvent')
      .flatMap((point) => readLaunchEvents(point, host, resources)),
  };
}

function innermostOverrides(root: Element): Element {
  const outer = only(root, 'VersionOverrides');
  return children(outer, 'VersionOverrides')[0] ?? outer;
}

function readResources(overrides: Element): Resources {
  const entries = children(only(overrides, 'Resources')).flatMap((list) => children(list));
  return new Map(
    entries.map((entry) => [attribute(entry, 'id'), attribute(entry, 'DefaultValue')]),
  );
}

function readPermission(root: Element): Permission {
  const text = textOf(only(root, 'Permissions'));
  const permission = PERMISSIONS.find((each) => each === text);
  if (permission === undefined) throw new Error(`Unknown permission "${text}"`);
  return permission;
}

function readGroup(group: Element, resources: Resources): Group {
  return {
    id: attribute(group, 'id'),
    label: resolve(only(group, 'Label'), resources),
    buttons: children(group, 'Control').map((control) => readButton(control, resources)),
  };
}

function readButton(control: Element, resources: Resources): Button {
  const label = resolve(only(control, 'Label'), resources);
  const supertip = children(control, 'Supertip')[0];
  return {
    id: attribute(control, 'id'),
    label,
    tip: supertip
      ? {
          title: resolve(only(supertip, 'Title'), resources),
          description: resolve(only(supertip, 'Description'), resources),
        }
      : { title: label, description: '' },
    icons: Object.fromEntries(
      children(only(control, 'Icon'), 'Image').map((image) => [
        Number(attribute(image, 'size')) * Number(image.getAttribute('scale') ?? 1),
        resolve(image, resources),
      ]),
    ),
    action: readAction(only(control, 'Action'), resources),
  };
}

function readAction(action: Element, resources: Resources): Action {
  const type = typeOf(action);
  switch (type) {
    case 'ExecuteFunction':
      return { kind: 'execute-function', functionName: textOf(only(action, 'FunctionName')) };
    case 'ShowTaskpane':
      return {
        kind: 'task-pane',
        url: resolve(only(action, 'SourceLocation'), resources),
        pinnable: children(action, 'SupportsPinning').some((each) => textOf(each) === 'true'),
      };
    default:
      throw new Error(`Unknown action "${type}"`);
  }
}

function readLaunchEvents(point: Element, host: Element, resources: Resources): LaunchEvent[] {
  const location = only(point, 'SourceLocation');
  const runtime = descendants(host, 'Runtime').find(
    (each) => each.getAttribute('resid') === location.getAttribute('resid'),
  );
  if (!runtime) {
    throw new Error(`No Runtime has the resid "${attribute(location, 'resid')}" of a launch event`);
  }
  const script = children(runtime, 'Override').find(
    (each) => each.getAttribute('type') === 'javascript',
  );
  if (!script) throw new Error('The Runtime of a launch event has no Override for javascript');
  return descendants(point, 'LaunchEvent').map((event) => ({
    type: attribute(event, 'Type'),
    functionName: attribute(event, 'FunctionName'),
    sendMode: event.getAttribute('SendMode') ?? 'SoftBlock',
    page: resolve(location, resources),
    script: resolve(script, resources),
  }));
}

function resolve(element: Element, resources: Resources): string {
  const resid = attribute(element, 'resid');
  const value = resources.get(resid);
  if (value === undefined) {
    throw new Error(`${element.localName} names the resid "${resid}", which no resource has`);
  }
  return value;
}

const ELEMENT_NODE = 1;

/** Child elements, by local name where one is given: node's DOM parser has no `children`. */
function children(parent: Element, localName?: string): Element[] {
  return Array.from(parent.childNodes)
    .filter((node): node is Element => node.nodeType === ELEMENT_NODE)
    .filter((element) => localName === undefined || element.localName === localName);
}

function descendants(parent: Element, localName: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS('*', localName));
}

function only(parent: Element, localName: string): Element {
  const [element, ...others] = children(parent, localName);
  if (!element) throw new Error(`${parent.localName} has no ${localName}`);
  if (others.length > 0) throw new Error(`${parent.localName} has more than one ${localName}`);
  return element;
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null || value === '') throw new Error(`${element.localName} has no ${name}`);
  return value;
}

const typeOf = (element: Element): string => attribute(element, 'xsi:type');

const textOf = (element: Element): string => element.textContent.trim();
