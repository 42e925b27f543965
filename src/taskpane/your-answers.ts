import { Later } from './later';

/** What shows the user’s answers, which few look at. */
export const yourAnswers = new Later(() => import('./components/RecordView'));
