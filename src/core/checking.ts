/** The part of core that judges a reply, apart from the part that reads a message: the pane loads it second. */
export { checks } from './checks';
export { editOf, mendBody } from './mend';
export { applyFixes, reviewReply } from './review';
