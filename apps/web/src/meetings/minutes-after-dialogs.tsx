import type { ReactNode } from 'react';
import { Button } from '../components/button.js';
import { RadioGroup } from '../components/choice-group.js';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { TextArea } from '../components/text-area.js';
import { useChange } from '../data/use-change.js';
import { filled } from '../forms/rules.js';
import { useForm } from '../forms/use-form.js';
import { useVersionedChange } from '../forms/use-versioned-change.js';
import { AnswerMinutesCommentDocument, CommentMinutesDocument, RectifyMinutesDocument, type AfterSectionFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import type { AfterComment } from './minutes-after-sections.js';
import { sectionTitle } from './minutes-after-words.js';

interface FrameProps {
  title: string;
  send: string;
  busy: boolean;
  onSend: (event: React.FormEvent) => void;
  onClose: () => void;
  children: ReactNode;
}

function Frame({ title, send, busy, onSend, onClose, children }: FrameProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="form" noValidate onSubmit={onSend}>
        {children}
        <div className="form__actions">
          <Button type="submit" look="primary" busy={busy}>
            {send}
          </Button>
          <Button onClick={onClose}>{m.administration_cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What a member says of one section of the concept. */
export function CommentDialog({ section, onClose }: { section: AfterSectionFragment; onClose: () => void }) {
  const change = useChange(CommentMinutesDocument);
  const form = useForm({ initial: { text: '' }, rules: { text: filled(m.after_comment_missing()) }, serverErrors: change.fieldErrors, draft: `minutes-comment-${section.id}` });
  const send = form.submit(async ({ text }) => {
    if (!(await change.run({ sectionId: section.id, text }))) return;
    form.done();
    onClose();
  });
  return (
    <Frame title={m.after_comment_on({ title: sectionTitle(section) })} send={m.after_comment_send()} busy={change.busy} onSend={send} onClose={onClose}>
      <ErrorSummary {...form.summary} message={change.message} />
      <TextArea {...form.field('text')} label={m.after_comment_text()} hint={m.after_comment_hint()} maxLength={2000} />
    </Frame>
  );
}

/** What the secretary did with it. */
export function AnswerDialog({ comment, onClose }: { comment: AfterComment; onClose: () => void }) {
  const change = useVersionedChange(AnswerMinutesCommentDocument, comment);
  const form = useForm({ initial: { kind: 'yes', answer: comment.answer ?? '' }, rules: {}, serverErrors: change.fieldErrors });
  const send = form.submit(async ({ kind, answer }) => {
    if (await change.run((version) => ({ id: comment.id, version, isProcessed: kind === 'yes', answer: answer || null }))) onClose();
  });
  const choices = [{ value: 'yes', label: m.after_answer_processed() }, { value: 'no', label: m.after_answer_not() }];
  return (
    <Frame title={m.after_answer_to({ name: comment.author?.name ?? '' })} send={m.after_answer_send()} busy={change.busy} onSend={send} onClose={onClose}>
      <ErrorSummary {...form.summary} message={change.isRefused ? m.administration_stale() : change.message} />
      <RadioGroup {...form.field('kind')} label={m.after_answer_kind()} choices={choices} />
      <TextArea {...form.field('answer')} label={m.after_answer_text()} hint={m.after_answer_hint()} maxLength={1000} optional />
    </Frame>
  );
}

/** What should have stood there, beside what was adopted. */
export function RectifyDialog({ section, onClose }: { section: AfterSectionFragment; onClose: () => void }) {
  const change = useChange(RectifyMinutesDocument);
  const form = useForm({
    initial: { text: section.text, reason: '' }, rules: { text: filled(m.after_rectify_text_missing()), reason: filled(m.after_rectify_reason_missing()) },
    serverErrors: change.fieldErrors, draft: `minutes-rectify-${section.id}`,
  });
  const send = form.submit(async ({ text, reason }) => {
    if (!(await change.run({ sectionId: section.id, text, reason }))) return;
    form.done();
    onClose();
  });
  return (
    <Frame title={m.after_rectify_of({ title: sectionTitle(section) })} send={m.after_rectify_send()} busy={change.busy} onSend={send} onClose={onClose}>
      <ErrorSummary {...form.summary} message={change.message} />
      <TextArea {...form.field('text')} label={m.after_rectify_text()} hint={m.after_rectify_hint()} maxLength={20000} />
      <TextArea {...form.field('reason')} label={m.after_rectify_reason()} maxLength={1000} />
    </Frame>
  );
}
