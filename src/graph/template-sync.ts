import type { TemplateSync } from '../core/mailbox-ports';
import { isRecord } from '../core/records';
import { GraphError } from './graph-error';
import type { OpenGraph } from './mailbox-messages';
import { textIn } from './mailbox-words';

const SCOPE = 'Files.ReadWrite.AppFolder';
const FILE = '/me/drive/special/approot:/templates.json';
const DOWNLOAD = '@microsoft.graph.downloadUrl';

/** Keeps the templates as one file in the folder that OneDrive has for this add-in alone. */
export function createTemplateSync(openGraph: OpenGraph): TemplateSync {
  return {
    load: async () => {
      const graph = await openGraph();
      try {
        const path = `${FILE}?$select=id,eTag,${DOWNLOAD}`;
        const { body } = await graph.request({ path, scope: SCOPE });
        const [version, address] = isRecord(body)
          ? [textIn(body, 'eTag'), textIn(body, DOWNLOAD)]
          : ['', ''];
        if (version === '' || address === '')
          throw new GraphError('unreadable', { code: 'no-file' });
        // What was written in between has another version, so that saving over it is refused.
        return { version, text: await graph.download(address) };
      } catch (error) {
        if (error instanceof GraphError && error.trouble === 'gone') return null;
        throw error;
      }
    },

    save: async (text, version) => {
      const graph = await openGraph();
      const isNew = version === null;
      const { body } = await graph.request({
        method: 'PUT',
        path: `${FILE}:/content${isNew ? '?@microsoft.graph.conflictBehavior=fail' : ''}`,
        scope: SCOPE,
        headers: {
          'Content-Type': 'application/json',
          ...(isNew ? {} : { 'If-Match': version }),
        },
        body: text,
      });
      const saved = isRecord(body) ? textIn(body, 'eTag') : '';
      if (saved === '') throw new GraphError('unreadable', { code: 'no-version' });
      return saved;
    },
  };
}
