import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { TemplateText } from '../../core';
import { useOrganisationTemplates } from '../hooks/use-organisation-templates';
import { strings } from '../strings';
import { PlainList } from './PlainList';
import { TemplateLine } from './TemplateLine';

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

type OrganisationTemplatesProps = {
  /** `null` where there is no reply. */
  readonly onUse: ((template: TemplateText) => void) | null;
  readonly onCopy: (template: TemplateText) => void;
};

/** What the organisation deploys, to be used, or copied and then changed. */
export function OrganisationTemplates({ onUse, onCopy }: OrganisationTemplatesProps) {
  const set = useOrganisationTemplates();
  const styles = useStyles();
  const headingId = useId();
  const words = strings.templates;
  switch (set.kind) {
    case 'none':
      return null;
    case 'failed':
      return <p className={styles.note}>{words.organisationFailed}</p>;
    case 'refused':
      return <p className={styles.note}>{words.organisationRefused(set)}</p>;
    case 'read':
      return (
        <>
          <h2 id={headingId} className={styles.heading}>
            {words.organisation}
          </h2>
          <PlainList aria-labelledby={headingId}>
            {set.templates.map((template, index) => (
              <TemplateLine
                key={index}
                template={template}
                onUse={
                  onUse &&
                  (() => {
                    onUse(template);
                  })
                }
                onCopy={() => {
                  onCopy(template);
                }}
              />
            ))}
          </PlainList>
        </>
      );
  }
}
