import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  DismissCircleRegular,
  QuestionCircleRegular,
  SubtractCircleRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import type { CheckResult, CheckStatus, Finding, Spared } from '../../core';
import { strings } from '../strings';

type ChecklistLineProps = {
  readonly label: string;
  /** `undefined` when the review says nothing about this check. */
  readonly result: CheckResult | undefined;
  /** Phrases that look like findings of this check and are none. */
  readonly spared: readonly Spared[];
  readonly onFix?: (finding: Finding) => void;
};

const icons = {
  pass: CheckmarkCircleRegular,
  warn: WarningRegular,
  fail: DismissCircleRegular,
  'not-applicable': SubtractCircleRegular,
  'could-not-run': QuestionCircleRegular,
} satisfies Record<CheckStatus, unknown>;

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  label: { ...typographyStyles.body1, flexGrow: 1 },
  findings: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    paddingBlockStart: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    listStyleType: 'none',
  },
  finding: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
  spared: { color: tokens.colorNeutralForeground3 },
  quote: { fontWeight: tokens.fontWeightSemibold },
  fix: { marginBlockStart: tokens.spacingVerticalXS, display: 'block' },
});

const useStatusStyles = makeStyles({
  pass: { color: tokens.colorStatusSuccessForeground1 },
  warn: { color: tokens.colorStatusWarningForeground3 },
  fail: { color: tokens.colorStatusDangerForeground3 },
  'not-applicable': { color: tokens.colorNeutralForeground3 },
  'could-not-run': { color: tokens.colorNeutralForeground3 },
});

export function ChecklistLine({ label, result, spared, onFix }: ChecklistLineProps) {
  const styles = useStyles();
  const statusStyles = useStatusStyles();
  const status = result?.status ?? 'not-applicable';
  const findings = result?.findings ?? [];
  const Icon = icons[status];
  const words = strings.checklist;
  return (
    <li>
      <div className={styles.line}>
        <Icon aria-hidden className={mergeClasses(styles.icon, statusStyles[status])} />
        <span className={styles.label}>{label}</span>
        <span className={statusStyles[status]}>{words.status[status]}</span>
      </div>
      {findings.length > 0 && (
        <ul role="list" className={styles.findings}>
          {findings.map((finding) => (
            <li
              key={`${finding.messageId} ${String(finding.start)} ${String(finding.end)}`}
              className={styles.finding}
            >
              {!finding.message.includes(finding.quote) && (
                <>
                  <q className={styles.quote}>
                    <bdi>{finding.quote}</bdi>
                  </q>{' '}
                </>
              )}
              {finding.message}
              {finding.fix !== undefined && onFix !== undefined && (
                <Button
                  className={styles.fix}
                  size="small"
                  aria-label={words.fixLabel(label, finding.quote)}
                  onClick={() => {
                    onFix(finding);
                  }}
                >
                  {words.fix}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {spared.length > 0 && (
        <ul role="list" className={styles.findings}>
          {spared.map(({ start, quote, because, by }) => (
            <li
              key={`${String(start)} ${because} ${quote}`}
              className={mergeClasses(styles.finding, styles.spared)}
            >
              <bdi>{words.spared(quote, because, by?.quote)}</bdi>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
