import { Later } from './later';

/** The user’s templates, which are asked for less often than all else. */
export const templatesPart = new Later(() => import('./components/TemplatesView'));
