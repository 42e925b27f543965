import type { OrganisationTemplates } from '../core/ports';

/**
 * Reads the organisation’s own templates, a file that is deployed beside the add-in.
 *
 * @param address of the file, relative to the page; empty where there is none
 */
export function createOrganisationTemplates(
  address: string,
  load: typeof fetch = (...given) => fetch(...given),
): OrganisationTemplates {
  return {
    load: async () => {
      if (address === '') return { kind: 'none' };
      try {
        const response = await load(address, { cache: 'no-cache', redirect: 'error' });
        return response.ok ? { kind: 'loaded', text: await response.text() } : { kind: 'failed' };
      } catch {
        return { kind: 'failed' };
      }
    },
  };
}
