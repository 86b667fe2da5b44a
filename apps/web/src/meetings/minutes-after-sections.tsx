import { useState } from 'react';
import { Button } from '../components/button.js';
import { Heading } from '../components/heading.js';
import { Pill, type Tone } from '../components/pill.js';
import type { CommentState } from '../generated/enums.js';
import type { AfterSectionFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { instantText } from '../words/dates.js';
import { AnswerDialog, CommentDialog, RectifyDialog } from './minutes-after-dialogs.js';
import type { AfterMinutes } from './minutes-after-section.js';
import { sectionTitle } from './minutes-after-words.js';

export type AfterComment = AfterSectionFragment['comments'][number];

const commentStates: Record<CommentState, [Tone, () => string]> = {
  OPEN: ['care', m.after_comment_open], PROCESSED: ['good', m.after_comment_processed], NOT_PROCESSED: ['quiet', m.after_comment_not_processed],
};

function Comment({ comment, mayAnswer }: { comment: AfterComment; mayAnswer: boolean }) {
  const [isAnswering, setAnswering] = useState(false);
  const [tone, word] = commentStates[comment.state];
  const name = comment.author?.name ?? '';
  return (
    <li className="stack stack--close">
      <div className="row">
        <strong>{name}</strong>
        <span className="small quiet">{instantText(comment.writtenAt)}</span>
        <Pill tone={tone}>{word()}</Pill>
      </div>
      <p className="after__text">{comment.text}</p>
      {comment.answer ? <p className="after__text quiet">{comment.answer}</p> : null}
      {mayAnswer ? (
        <div className="no-print">
          <Button small aria-label={m.after_answer_to({ name })} onClick={() => setAnswering(true)}>
            {m.after_answer()}
          </Button>
        </div>
      ) : null}
      {isAnswering ? <AnswerDialog comment={comment} onClose={() => setAnswering(false)} /> : null}
    </li>
  );
}

function Section({ section, minutes }: { section: AfterSectionFragment; minutes: AfterMinutes }) {
  const [open, setOpen] = useState<'comment' | 'rectify'>();
  const { viewerMay: acts } = minutes;
  const title = sectionTitle(section);
  const close = () => setOpen(undefined);
  return (
    <section className="stack stack--close">
      <Heading level={3}>{title}</Heading>
      <p className="after__text">{section.text}</p>
      {section.rectifications.map((one) => (
        <div key={one.id} className="after__rectification stack stack--close">
          <strong>{m.after_rectified()}</strong>
          <p className="after__text">{one.text}</p>
          <p className="small quiet">{m.after_rectified_by({ name: one.madeBy?.name ?? '', at: instantText(one.madeAt), reason: one.reason })}</p>
        </div>
      ))}
      {section.comments.length > 0 ? (
        <ul className="rows" aria-label={m.after_comments()}>
          {section.comments.map((comment) => <Comment key={comment.id} comment={comment} mayAnswer={acts.includes('ANSWER') && comment.state === 'OPEN'} />)}
        </ul>
      ) : null}
      <div className="row no-print">
        {acts.includes('COMMENT') ? <Button small aria-label={m.after_comment_on({ title })} onClick={() => setOpen('comment')}>{m.after_comment()}</Button> : null}
        {acts.includes('RECTIFY') ? <Button small aria-label={m.after_rectify_of({ title })} onClick={() => setOpen('rectify')}>{m.after_rectify()}</Button> : null}
      </div>
      {open === 'comment' ? <CommentDialog section={section} onClose={close} /> : null}
      {open === 'rectify' ? <RectifyDialog section={section} onClose={close} /> : null}
    </section>
  );
}

/** The text as members read it, with what they said of it and what was put right. */
export function AfterSections({ minutes }: { minutes: AfterMinutes }) {
  const written = minutes.sections.filter(({ text }) => text !== '');
  return written.map((section) => <Section key={section.id} section={section} minutes={minutes} />);
}
