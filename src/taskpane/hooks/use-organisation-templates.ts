import { useEffect, useState } from 'react';
import type { TemplateText } from '../../core';
import { useServices } from '../services';
import type { Refusal } from '../template-file';
import { useCrash } from './use-crash';

export type OrganisationSet =
  | { readonly kind: 'none' }
  | { readonly kind: 'failed' }
  | ({ readonly kind: 'refused' } & Refusal)
  | { readonly kind: 'read'; readonly templates: readonly TemplateText[] };

/** The templates that the organisation deploys; none until they are loaded. */
export function useOrganisationTemplates(): OrganisationSet {
  const { organisationTemplates } = useServices();
  const crash = useCrash();
  const [set, setSet] = useState<OrganisationSet>({ kind: 'none' });
  useEffect(() => {
    let isGone = false;
    const read = async (): Promise<OrganisationSet> => {
      const file = await organisationTemplates.load();
      if (file.kind !== 'loaded') return file;
      const reader = await import('../template-file').catch(() => null);
      return reader === null ? { kind: 'failed' } : reader.readTemplateFile(file.text);
    };
    read().then((found) => {
      if (!isGone) setSet(found);
    }, crash);
    return () => {
      isGone = true;
    };
  }, [organisationTemplates, crash]);
  return set;
}
