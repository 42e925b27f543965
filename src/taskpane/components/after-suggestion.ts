export { AfterReply } from './AfterReply';
export { ChangeNotice } from './ChangeNotice';
export { Checklist } from './Checklist';
export { Clock } from './Clock';
export { DraftOptions } from './DraftOptions';
export { InsertDraft } from './InsertDraft';
export { StoppedAtSend } from './StoppedAtSend';
