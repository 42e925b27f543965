import { Later } from './later';

/** The list of promises, for whoever opens it. */
export const promisesPart = new Later(() => import('./components/PromisesView'));
