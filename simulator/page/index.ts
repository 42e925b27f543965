import { sampleOwner } from '../graph/sample-people';
import { Mailbox } from '../mailbox/mailbox';
import type { Manifest } from '../manifest/read-manifest';
import { element } from './element';
import { HostLog } from './host-log';
import { loadManifest, loadSamples } from './load-start';
import { cloudAddress, localCloud } from './local-cloud';
import styles from './page.css';
import { showTheme } from './profile-and-faults';
import { SimulatorPage } from './simulator-page';
import { readStartParameters } from './start-parameters';

/** What tests and curious people find as `window.simulator`. */
export type Simulator = {
  readonly mailbox: Mailbox;
  readonly manifest: Manifest;
  readonly log: HostLog;
};

declare global {
  interface Window {
    simulator?: Simulator;
  }
}

/** Eight by eight pixels in one colour, named as Outlook names the pictures of a signature. */
const signatureImages = [
  {
    contentId: 'northlake-mark@northlake.example',
    dataUrl:
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mOQj6rAihiGlgQAdOE8QctAzfQAAAAASUVORK5CYII=',
  },
];
const signaturePicture =
  '<p><img src="cid:northlake-mark@northlake.example" alt="Northlake" width="16" height="16"></p>';
const signatureHtml =
  '<p>Robin Ashworth<br>Product lead, Northlake<br>northlake.example · +44 20 7946 0148</p>';

async function start(): Promise<void> {
  const { message, profile, faults, openPane, theme, format, language, signature } =
    readStartParameters(location.search);
  showTheme(theme);
  const [manifest, messages] = await Promise.all([loadManifest(), loadSamples()]);
  const cloud = localCloud(document);
  const mailbox = new Mailbox({
    owner: sampleOwner,
    messages,
    profile,
    signatureHtml: signature === 'picture' ? signaturePicture + signatureHtml : signatureHtml,
    signatureImages,
    language,
    composeFormat: format,
    ...(cloud !== null && { cloud }),
  });
  for (const { api, fault } of faults) mailbox.faults.set(api, fault);
  const log = new HostLog();

  const page = new SimulatorPage({ mailbox, manifest, log }, theme, cloudAddress(document));
  document.body.append(page.root);
  if (message !== null) mailbox.select(message);
  if (openPane) page.openFirstPane();
  window.simulator = { mailbox, manifest, log };
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets = [sheet];

start().catch((error: unknown) => {
  console.error(error);
  document.body.append(
    element(
      'p',
      { class: 'start-failed', role: 'alert' },
      `The simulator could not start. ${error instanceof Error ? error.message : String(error)}`,
    ),
  );
});
