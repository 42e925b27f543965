export type { Address, IncomingMessage, Span } from './message';
export { distinctBut } from './addresses';
export { isSafety } from './scenario';
export type { Cue, ResponseId, Scenario, ScenarioId, Slot } from './scenario';
export { scenarios } from './scenarios';
export { scenarioTable } from './scenario-table';
export { kindOf, responsesTo } from './responses';
export { answeredMail } from './answered-mail';
export { silenceGap, waitingSince, type SilenceGap } from './silence-gap';
export {
  kindToDraft,
  suggestScenario,
  type Evidence,
  type Memory,
  type Suggestion,
} from './suggest';
export type { Door, Draft, DraftOptions, DraftRequest } from './draft';
export { composeDraft } from './compose-draft';
export { draftFromText } from './draft-text';
export { draftDecline } from './decline';
export type {
  Check,
  CheckId,
  CheckResult,
  Spared,
  CheckStatus,
  Finding,
  Review,
  ReviewContext,
  Severity,
} from './check';
export { checks } from './checks';
export { applyFixes, reviewReply } from './review';
export { reviewForSend, sendVerdict, type SendVerdict } from './send-verdict';
export { dayInWords } from './text/day';
export { hashOf } from './text/hash';
export { splitZones, type Zones } from './text/zones';
export { readHtml, type HtmlText } from './text/html';
export {
  isCheckedAtSend,
  keepDrafted,
  sendModeIn,
  type SendMode,
  type SendModeSetting,
} from './send-mode';
export { readSendReview, writeSendReview } from './send-review';
export {
  isDue,
  promiseId,
  promisesIn,
  type NotedPromise,
  type Promised,
  type Promises,
} from './promises';
export { setAsideIn, type SetAside } from './set-aside';
export {
  completed,
  completionsAt,
  fillPlaceholders,
  placeholdersIn,
  placeholderValues,
  PLACEHOLDERS,
  type Placeholder,
  type PlaceholderValues,
} from './placeholders';
export {
  isKind,
  lastPlace,
  lastUsed,
  LONGEST_NAME,
  LONGEST_TEXT,
  moveTemplate,
  noteUse,
  removeTemplate,
  saveTemplates,
  templatesIn,
  type Template,
  type TemplateText,
} from './templates';
export {
  ignorePhrase,
  phraseToIgnore,
  switchCheck,
  switchedOffIn,
  type SwitchedOff,
} from './switched-off';
export { draftDefaultsIn, keepDraftDefaults, type DraftDefaults } from './draft-defaults';
export {
  isAnswered,
  MOST_RECORDED,
  notedAt,
  recordIn,
  type AnswerRecord,
  type RecordEntry,
} from './record';
export {
  compareMonths,
  monthAt,
  monthOf,
  monthsAfter,
  toCsv,
  toJson,
  type Month,
  type MonthReport,
} from './record-report';
export { LIMIT_HOURS, replyClock, TARGET_HOURS, type ReplyClock } from './reply-clock';
export { keepTargetHours, targetHoursIn, TARGETS, type TargetHours } from './target-hours';
export { noteToldToKeep, wasToldToKeep } from './told-to-keep';
export { LOOK, putSettingsBack, resetSettings, type Chosen } from './reset-settings';
export {
  ANY_LOOP,
  filterLoops,
  kindsOf,
  LOOP_STATES,
  loopState,
  mayDecline,
  waitingTimes,
  weeksOfArrivals,
  withLoop,
  type LoopFilter,
  type LoopState,
  type Wait,
  type WaitCount,
  type WeekOfArrivals,
} from './open-loops';
export { silenceBefore, type Silence } from './drafts/silence';
export { editOf, mendBody } from './mend';
export { blockRule, muteRule } from './inbox-rules';
