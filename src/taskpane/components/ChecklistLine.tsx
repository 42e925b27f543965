import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  DismissCircleRegular,
  QuestionCircleRegular,
  SubtractCircleRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import type { CheckId, CheckResult, CheckStatus, Finding, Spared } from '../../core';
import { strings } from '../strings';
import { why } from '../why';
import { FindingView, type FindingActions } from './FindingView';
import { PlainList } from './PlainList';

type ChecklistLineProps = {
  readonly id: CheckId;
  readonly label: string;
  /** `undefined` when the review says nothing about this check. */
  readonly result: CheckResult | undefined;
  /** Phrases that look like findings of this check and are none. */
  readonly spared: readonly Spared[];
  readonly actions: FindingActions | undefined;
};

const icons = {
  pass: CheckmarkCircleRegular,
  warn: WarningRegular,
  fail: DismissCircleRegular,
  'not-applicable': SubtractCircleRegular,
  'could-not-run': QuestionCircleRegular,
} satisfies Record<CheckStatus, unknown>;

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  summary: { cursor: 'pointer' },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  label: { ...typographyStyles.body1, flexGrow: 1 },
  inside: { paddingInlineStart: tokens.spacingHorizontalXXL },
  findings: {
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  spared: {
    ...typographyStyles.body1,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground3,
  },
  why: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

const useStatusStyles = makeStyles({
  pass: { color: tokens.colorStatusSuccessForeground1 },
  warn: { color: tokens.colorStatusWarningForeground3 },
  fail: { color: tokens.colorStatusDangerForeground3 },
  'not-applicable': { color: tokens.colorNeutralForeground3 },
  'could-not-run': { color: tokens.colorNeutralForeground3 },
});

/** Opens to its findings, which are shown at once, and to why they matter. */
export function ChecklistLine({ id, label, result, spared, actions }: ChecklistLineProps) {
  const styles = useStyles();
  const statusStyles = useStatusStyles();
  const status = result?.status ?? 'not-applicable';
  const findings = result?.findings ?? [];
  const Icon = icons[status];
  const words = strings.checklist;
  const head = (
    <>
      <Icon aria-hidden className={mergeClasses(styles.icon, statusStyles[status])} />
      <span className={styles.label}>{label}</span>
      <span className={statusStyles[status]}>{words.status[status]}</span>
    </>
  );
  if (findings.length + spared.length === 0)
    return (
      <li>
        <div className={styles.line}>{head}</div>
      </li>
    );
  return (
    <li>
      <details open>
        <summary className={mergeClasses(styles.line, styles.summary)} tabIndex={0}>
          {head}
        </summary>
        <div className={styles.inside}>
          {findings.length > 0 && (
            <>
              <PlainList className={styles.findings}>
                {findings.map((finding, index) => (
                  <FindingView
                    key={keyOf(finding, index, findings)}
                    label={label}
                    finding={finding}
                    actions={actions}
                  />
                ))}
              </PlainList>
              <p className={styles.why}>
                {words.why}: {why[id]}
              </p>
            </>
          )}
          {spared.length > 0 && (
            <PlainList className={styles.findings}>
              {spared.map(({ start, quote, because, by }) => (
                <li key={`${String(start)} ${because} ${quote}`} className={styles.spared}>
                  <bdi>{words.spared(quote, because, by?.quote)}</bdi>
                </li>
              ))}
            </PlainList>
          )}
        </div>
      </details>
    </li>
  );
}

/** By its words and not by its place, so that a fix before it leaves an open field alone. */
function keyOf(finding: Finding, index: number, all: readonly Finding[]): string {
  const { messageId, quote } = finding;
  const same = all.slice(0, index).filter((other) => other.quote === quote);
  return `${messageId} ${quote} ${String(same.length)}`;
}
