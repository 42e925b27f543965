export { AfterReply } from './AfterReply';
export { Checklist } from './Checklist';
export { Clock } from './Clock';
export { DraftOptions } from './DraftOptions';
