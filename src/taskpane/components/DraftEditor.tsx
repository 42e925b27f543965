import { Button, makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type Ref } from 'react';
import type { PaneActions } from '../hooks/use-pane';
import type { Reply } from '../state/reply';
import { strings } from '../strings';

type DraftEditorProps = {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly reply: Extract<Reply, { kind: 'written' }>;
  readonly actions: Pick<PaneActions, 'type' | 'takeNewDraft' | 'putOwnTextBack' | 'undo'>;
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  undo: { alignSelf: 'flex-start' },
  textbox: { maxHeight: '60vh' },
  offer: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
});

export function DraftEditor({ ref, reply, actions }: DraftEditorProps) {
  const styles = useStyles();
  const headingId = useId();
  const words = strings.draft;
  return (
    <section className={styles.root} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {words.label}
      </h2>
      <Textarea
        aria-labelledby={headingId}
        resize="vertical"
        rows={8}
        textarea={{ ref, className: styles.textbox, dir: 'auto' }}
        value={reply.text}
        onChange={(_, { value }) => {
          actions.type(value);
        }}
      />
      {reply.before.length > 0 && (
        <Button size="small" className={styles.undo} onClick={actions.undo}>
          {words.undo}
        </Button>
      )}
      <div role="status">
        {reply.draftOnOffer && (
          <span className={styles.offer}>
            {words.kept}
            <Button size="small" onClick={actions.takeNewDraft}>
              {words.takeNew}
            </Button>
          </span>
        )}
        {reply.ownText !== null && (
          <span className={styles.offer}>
            {words.setAside}
            <Button size="small" onClick={actions.putOwnTextBack}>
              {words.putBack}
            </Button>
          </span>
        )}
      </div>
    </section>
  );
}
