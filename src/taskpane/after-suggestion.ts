import { Later } from './later';

/** The parts of the pane that stand below the suggestion and the draft. */
export const afterSuggestion = new Later(() => import('./components/after-suggestion'));
