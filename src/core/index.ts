export type { Address, IncomingMessage, Span } from './message';
export type { ResponseId, ScenarioId } from './scenario';
export type { Door, Draft, DraftOptions, DraftRequest } from './draft';
export type { CheckId, CheckResult, CheckStatus, Finding, Review, ReviewContext, Severity } from './check';
export { splitZones, type Zones } from './text/zones';
export { readHtml, type HtmlText } from './text/html';
