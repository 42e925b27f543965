/** The part of core that reads a message and drafts the answer, apart from what is shown before: the pane loads it meanwhile. */
export { composeDraft } from './compose-draft';
export { draftDecline } from './decline';
export { kindToDraft, suggestScenario } from './suggest';
