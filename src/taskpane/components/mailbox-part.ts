export { AfterClosure } from './AfterClosure';
export { DraftInMailbox } from './DraftInMailbox';
export { LatestAct } from './LatestAct';
