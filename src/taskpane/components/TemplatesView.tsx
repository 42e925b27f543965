import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import {
  fillPlaceholders,
  hashOf,
  lastPlace,
  lastUsed,
  placeholdersIn,
  placeholderValues,
  type IncomingMessage,
  type Placeholder,
  type Template,
  type TemplateText,
} from '../../core';
import { useFocusKept } from '../hooks/use-focus-kept';
import { useTemplates, type Outcome } from '../hooks/use-templates';
import { useServices } from '../services';
import type { Choice } from '../state/reply';
import { strings } from '../strings';
import { templateSyncPart } from '../template-sync-part';
import { FillTemplate } from './FillTemplate';
import { LaterPart } from './LaterPart';
import { OrganisationTemplates } from './OrganisationTemplates';
import { PlainList } from './PlainList';
import { TemplateFiles } from './TemplateFiles';
import { TemplateForm } from './TemplateForm';
import { Act, TemplateLine } from './TemplateLine';
import { TextField } from './TextField';

/** The reply that a template can be taken for, or made of. */
export type TemplateUse = {
  /** Of the message that is answered, or of the mail that is written. */
  readonly key: string;
  readonly message: IncomingMessage;
  readonly choice: Choice;
  readonly signOff: string;
  /** What stands there now. */
  readonly text: string;
  /** Answers whether it stands there now; where it is put in by and by, that is told elsewhere. */
  readonly onUse: (text: string) => boolean;
};

type TemplatesViewProps = { readonly use: TemplateUse | null };

type Task =
  | { readonly kind: 'edit'; readonly template: Template }
  | {
      readonly kind: 'fill';
      /** `TemplateUse.key`; for another item it is asked anew. */
      readonly key: string;
      readonly template: Template | TemplateText;
      readonly missing: readonly Placeholder[];
    };

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  text: { ...typographyStyles.body1, margin: 0 },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  // A button is as wide as a short word unless it is told otherwise.
  arrow: { minWidth: 0 },
});

/** From so many on a list is searched sooner than read. */
const SEARCHED_FROM = 6;

/** The user’s own words: to take, to keep, to put in order, to carry to another mailbox. */
export function TemplatesView({ use }: TemplatesViewProps) {
  const styles = useStyles();
  const { account, settings, now } = useServices();
  const { kept, outcome, tell, readAgain, save, move, remove, noteUsed } = useTemplates();
  const [task, showTask] = useState<Task | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const [moves, setMoves] = useState(0);
  // What was pressed is gone with what it led away from.
  useEffect(() => {
    if (moves > 0) root.current?.focus();
  }, [moves]);
  const setTask = (next: Task | null) => {
    showTask(next);
    setMoves(moves + 1);
  };
  const [search, setSearch] = useState('');
  const words = strings.templates;
  const { templates, unknown, room } = kept;

  const added = (texts: readonly TemplateText[]): readonly Template[] =>
    texts.map((template, index) => ({
      ...template,
      id: idOf(template, now(), index),
      place: lastPlace(templates) + index,
    }));

  const take = (
    template: Template | TemplateText,
    values = use && placeholderValues(use.message, use.signOff),
  ) => {
    if (use === null || values === null) return;
    const text = fillPlaceholders(template.text, values);
    const missing = placeholdersIn(text);
    if (missing.length > 0) {
      setTask({ kind: 'fill', key: use.key, template, missing });
      return;
    }
    setTask(null);
    const isThere = use.onUse(text);
    if ('id' in template) noteUsed(use.choice, template);
    tell(isThere ? { kind: 'done', words: words.used(template.name) } : { kind: 'none' });
  };

  if (task?.kind === 'edit') {
    return (
      <div ref={root} tabIndex={-1} className={styles.root}>
        <TemplateForm
          template={task.template}
          onCancel={() => {
            tell({ kind: 'none' });
            setTask(null);
          }}
          onSave={(template) => {
            void save([template], words.saved(template.name)).then((isSaved) => {
              if (isSaved) setTask(null);
            });
          }}
        />
        <OutcomeLine outcome={outcome} />
      </div>
    );
  }
  if (task?.kind === 'fill' && task.key === use?.key) {
    const known = placeholderValues(use.message, use.signOff);
    return (
      <div ref={root} tabIndex={-1}>
        <FillTemplate
          missing={task.missing}
          onCancel={() => {
            setTask(null);
          }}
          onFill={(values) => {
            take(task.template, { ...known, ...values });
          }}
        />
      </div>
    );
  }

  const last = use && lastUsed(settings, use.choice);
  const wanted = search.trim().toLowerCase();
  const shown = templates.filter(({ name, text }) =>
    `${name}\n${text}`.toLowerCase().includes(wanted),
  );
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <OutcomeLine outcome={outcome} />
      {use && (
        <div className={styles.buttons}>
          {last && (
            <Button
              onClick={() => {
                take(last);
              }}
            >
              {words.useLast(last.name)}
            </Button>
          )}
          <Button
            onClick={() => {
              const { scenario, response } = use.choice;
              if (response === 'no-reply') return;
              const [template] = added([{ name: '', scenario, response, text: use.text }]);
              if (template) setTask({ kind: 'edit', template });
            }}
          >
            {words.keepReply}
          </Button>
        </div>
      )}
      {templates.length >= SEARCHED_FROM && (
        <TextField label={words.search} value={search} onChange={setSearch} />
      )}
      {templates.length === 0 && <p className={styles.text}>{words.empty}</p>}
      {templates.length > 0 && shown.length === 0 && (
        <p className={styles.text}>{words.noneFound}</p>
      )}
      <PlainList aria-label={words.heading}>
        {shown.map((template) => (
          <TemplateLine
            key={template.id}
            template={template}
            onUse={
              use &&
              (() => {
                take(template);
              })
            }
            onCopy={() => {
              const name = words.copyOf(template.name);
              void save(added([{ ...template, name }]), words.saved(name));
            }}
          >
            <Act
              label={words.edit}
              of={template}
              onAct={() => {
                setTask({ kind: 'edit', template });
              }}
            >
              {words.edit}
            </Act>
            {([-1, 1] as const).map((by) => {
              const isLast = templates[by < 0 ? 0 : templates.length - 1]?.id === template.id;
              return (
                <Act
                  key={by}
                  label={by < 0 ? words.up : words.down}
                  of={template}
                  className={styles.arrow}
                  isDisabled={isLast}
                  onAct={() => {
                    move(template, by, words.moved(template.name));
                  }}
                >
                  {by < 0 ? '↑' : '↓'}
                </Act>
              );
            })}
            <Act
              label={words.remove}
              of={template}
              onAct={() => {
                setMoves(moves + 1);
                remove(template, words.removed(template.name), words.restored(template.name));
              }}
            >
              {words.remove}
            </Act>
          </TemplateLine>
        ))}
      </PlainList>
      <OrganisationTemplates
        onUse={use && take}
        onCopy={(text) => {
          void save(added([text]), words.saved(text.name));
        }}
      />
      {unknown > 0 && <p className={styles.note}>{words.unknown(unknown)}</p>}
      <TemplateFiles
        templates={templates}
        tell={tell}
        onImport={(texts) => {
          const isNew = (text: TemplateText) => !templates.some((known) => isSame(known, text));
          const found = texts.filter(isNew);
          void save(added(found), words.imported(found.length, texts.length - found.length));
        }}
      />
      {account.isOffered && (
        <LaterPart part={templateSyncPart}>
          {({ TemplateSync }) => <TemplateSync onSynced={readAgain} />}
        </LaterPart>
      )}
      <p className={styles.note}>{words.room(room.used, room.all)}</p>
    </div>
  );
}

function OutcomeLine({ outcome }: { readonly outcome: Outcome }) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const keepFocus = useFocusKept(() => root.current);
  const pressing = (act: () => void) => () => {
    keepFocus();
    act();
  };
  const words = strings.templates;
  if (outcome.kind === 'no-room' || outcome.kind === 'refused') {
    return (
      <div ref={root} tabIndex={-1} className={styles.buttons}>
        <p role="alert" className={styles.text}>
          {outcome.kind === 'no-room' ? words.noRoom : words.notTaken}
        </p>
        {outcome.retry && (
          <Button size="small" onClick={pressing(outcome.retry)}>
            {words.undo}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div ref={root} tabIndex={-1} role="status" className={styles.buttons}>
      {outcome.kind === 'done' && <p className={styles.text}>{outcome.words}</p>}
      {outcome.kind === 'done' && outcome.undo && (
        <Button size="small" onClick={pressing(outcome.undo)}>
          {words.undo}
        </Button>
      )}
    </div>
  );
}

function isSame(one: TemplateText, other: TemplateText): boolean {
  return (['name', 'scenario', 'response', 'text'] as const).every(
    (name) => one[name] === other[name],
  );
}

function idOf({ name, text }: TemplateText, now: Date, index: number): string {
  return [now.getTime() + index, hashOf(`${name}\n${text}`) >>> 0]
    .map((part) => part.toString(36))
    .join('-');
}
