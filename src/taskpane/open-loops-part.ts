import { Later } from './later';

/** Who still waits for an answer; most deployments are not registered for it. */
export const openLoopsPart = new Later(() => import('./components/OpenLoopsView'));
