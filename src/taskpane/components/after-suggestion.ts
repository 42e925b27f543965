export { AfterOpening } from './AfterOpening';
export { Checklist } from './Checklist';
export { Clock } from './Clock';
export { ComposeView } from './ComposeView';
export { DraftOptions } from './DraftOptions';
export { Footer } from './Footer';
export { KeepUntilAnswered } from './KeepUntilAnswered';
