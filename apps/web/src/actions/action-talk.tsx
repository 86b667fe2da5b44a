import { useState } from 'react';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { InstantText } from '../components/date-text.js';
import { ErrorSummary } from '../components/error-summary.js';
import { OuterLink } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Pill } from '../components/pill.js';
import { ProvenanceMark } from '../components/provenance-mark.js';
import { useChange } from '../data/use-change.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { AddCommentDocument, type ActionTalkQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';
import { standingWord } from '../words/states.js';
import { useSayDone } from './done-notice.js';
import { MentionField } from './mention-field.js';
import { readMentioned, withMarks } from './mentions.js';

type Talk = NonNullable<ActionTalkQuery['actionItem']>;
type Update = Talk['updates'][number];
type Comment = Talk['comments'][number];

function UpdateLine({ update }: { update: Update }) {
  const { tone, word } = standingWord(update.standing);
  return (
    <li>
      <div className="row">
        <Pill tone={tone}>{word}</Pill>
        <strong>{update.party.name}</strong>
        {update.isExample ? <ProvenanceMark provenance={{ kind: 'EXAMPLE' }} /> : null}
      </div>
      <p className="nl-paragraph talk__text">{update.text}</p>
      <p className="small quiet talk__by">
        {update.author.name} · <InstantText at={update.at} />
        {update.forecastOn ? ` · ${m.actions_expects({ day: dayText(update.forecastOn) })}` : ''}
        {update.evidenceUrl ? (
          <>
            {' · '}
            <OuterLink href={update.evidenceUrl} target="_blank" rel="noreferrer noopener">
              {m.actions_evidence()}
            </OuterLink>
          </>
        ) : null}
      </p>
    </li>
  );
}

/** Every party’s words, newest first. */
export function ActionUpdates({ talk }: { talk: Talk }) {
  return (
    <Card title={m.actions_updates()} id="voortgang">
      {talk.updates.length === 0 ? <Paragraph quiet>{m.actions_updates_none()}</Paragraph> : null}
      <ul className="rows">
        {talk.updates.map((update) => (
          <UpdateLine key={update.id} update={update} />
        ))}
      </ul>
    </Card>
  );
}

interface CommentFormProps {
  actionId: string;
  actionNumber: string;
  replyTo?: string;
  onDone?: () => void;
}

function CommentForm({ actionId, actionNumber, replyTo, onDone }: CommentFormProps) {
  const change = useChange(AddCommentDocument);
  const sayDone = useSayDone();
  const form = useForm({
    initial: { text: '', mentioned: '[]' },
    rules: { text: filled(m.actions_comment_missing()) },
    serverErrors: change.fieldErrors,
    draft: `comment-${replyTo ?? actionId}`,
  });
  const onSubmit = form.submit(async ({ text, mentioned }) => {
    if (!(await change.run({ actionId, text: withMarks(text, readMentioned(mentioned)), replyTo: replyTo ?? null }))) return;
    form.done();
    sayDone(m.actions_comment_said());
    onDone?.();
  });
  return (
    <form className="form no-print" noValidate onSubmit={onSubmit}>
      <ErrorSummary {...form.summary} message={change.message} />
      <MentionField
        {...form.field('text')}
        actionNumber={actionNumber}
        onMention={(person) => form.set('mentioned', JSON.stringify([...readMentioned(form.values.mentioned), person]))}
        label={replyTo ? m.actions_reply_label() : m.actions_comment_label()}
        hint={replyTo ? undefined : m.actions_comment_hint()}
        rows={3}
        maxLength={4000}
      />
      <div className="form__actions">
        <Button type="submit" look={replyTo ? 'primary' : undefined} busy={change.busy}>
          {m.actions_comment_do()}
        </Button>
        {onDone ? <Button onClick={onDone}>{m.actions_cancel()}</Button> : null}
      </div>
    </form>
  );
}

function CommentText({ comment }: { comment: Comment }) {
  return (
    <>
      <p className="nl-paragraph talk__text">{comment.text}</p>
      <p className="small quiet talk__by">
        {comment.author.name} · <InstantText at={comment.at} />
      </p>
    </>
  );
}

interface QuestionProps {
  comment: Comment;
  replies: readonly Comment[];
  actionId: string;
  actionNumber: string;
  mayComment: boolean;
}

function Question({ comment, replies, actionId, actionNumber, mayComment }: QuestionProps) {
  const [isAnswering, setAnswering] = useState(false);
  return (
    <li>
      <CommentText comment={comment} />
      {replies.length > 0 ? (
        <ul className="plain-list talk__replies">
          {replies.map((reply) => (
            <li key={reply.id}>
              <CommentText comment={reply} />
            </li>
          ))}
        </ul>
      ) : null}
      {isAnswering ? <CommentForm actionId={actionId} actionNumber={actionNumber} replyTo={comment.id} onDone={() => setAnswering(false)} /> : null}
      {mayComment && !isAnswering ? (
        <span className="no-print">
          <Button small look="subtle" aria-label={m.actions_reply_to({ name: comment.author.name })} onClick={() => setAnswering(true)}>
            {m.actions_reply()}
          </Button>
        </span>
      ) : null}
    </li>
  );
}

/** Questions under an action, each with its answers. */
export function ActionComments({ talk, mayComment }: { talk: Talk; mayComment: boolean }) {
  const questions = talk.comments.filter(({ replyTo }) => !replyTo);
  return (
    <Card title={m.actions_comments()} id="vragen">
      {questions.length === 0 ? <Paragraph quiet>{m.actions_comments_none()}</Paragraph> : null}
      <ul className="rows talk__questions">
        {questions.map((comment) => (
          <Question
            key={comment.id}
            comment={comment}
            replies={talk.comments.filter(({ replyTo }) => replyTo === comment.id)}
            actionId={talk.id}
            actionNumber={talk.number}
            mayComment={mayComment}
          />
        ))}
      </ul>
      {mayComment ? <CommentForm actionId={talk.id} actionNumber={talk.number} /> : null}
    </Card>
  );
}
