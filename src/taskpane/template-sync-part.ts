import { Later } from './later';

/** The templates in OneDrive; most deployments are not registered for it. */
export const templateSyncPart = new Later(() => import('./components/TemplateSync'));
