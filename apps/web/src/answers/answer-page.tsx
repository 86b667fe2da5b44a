import { useEffect, useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { DefinitionList } from '../components/definition-list.js';
import { LinkButton } from '../components/link.js';
import { Loading } from '../components/loading.js';
import { PageHeader } from '../components/page-header.js';
import { Paragraph } from '../components/paragraph.js';
import { getOpen, type Answer } from '../data/auth.js';
import { ProblemNotice } from '../data/problem-notice.js';
import { m } from '../paraglide/messages.js';
import { EntryFrame } from '../shell/entry-frame.js';
import { AnswerForm } from './answer-form.js';
import type { AnswerQuestion } from './answer-question.js';

/** Opening the link only asks: mail scanners open links. */
function useQuestion(token: string) {
  const [answer, setAnswer] = useState<Answer<AnswerQuestion>>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void getOpen<AnswerQuestion>(`/answer/${encodeURIComponent(token)}`).then((got) => {
      if (isCurrent) setAnswer(got);
    });
    return () => {
      isCurrent = false;
    };
  }, [token, attempt]);
  return { answer, setAnswer, retry: () => setAttempt(attempt + 1) };
}

function Gone() {
  return (
    <div className="stack">
      <Alert kind="warning" title={m.answers_gone_title()}>
        {m.answers_gone()}
      </Alert>
      <div>
        <LinkButton to="/">{m.answers_to_schakel()}</LinkButton>
      </div>
    </div>
  );
}

function Thanks({ words, onChange }: { words: string; onChange: () => void }) {
  return (
    <div className="stack">
      <Alert kind="ok" title={m.answers_thanks()} live>
        {words} {m.answers_may_change()}
      </Alert>
      <div className="row">
        <Button onClick={onChange}>{m.answers_change()}</Button>
        <LinkButton to="/">{m.answers_to_schakel()}</LinkButton>
      </div>
    </div>
  );
}

function Question({ token, question, chosen, onChange }: { token: string; question: AnswerQuestion; chosen: string | undefined; onChange: (now: AnswerQuestion) => void }) {
  const [isDone, setDone] = useState(false);
  const { person, facts, given, closed } = question;
  const done = (now: AnswerQuestion) => {
    onChange(now);
    setDone(true);
  };
  return (
    <div className="stack">
      <DefinitionList facts={[{ key: m.answers_person(), value: person }, ...facts.map(({ label, text }) => ({ key: label, value: text }))]} />
      {closed === null ? null : (
        <Alert kind="info" title={m.answers_closed()}>
          {closed}
        </Alert>
      )}
      {given && !isDone ? <Paragraph>{m.answers_given({ words: given.words })}</Paragraph> : null}
      {isDone && given && closed === null ? <Thanks words={given.words} onChange={() => setDone(false)} /> : null}
      {!isDone && closed === null ? <AnswerForm {...{ token, question, chosen }} onDone={done} /> : null}
    </div>
  );
}

function Content({ token, chosen, read }: { token: string; chosen: string | undefined; read: ReturnType<typeof useQuestion> }) {
  const { answer, setAnswer, retry } = read;
  if (!answer) return <Loading />;
  if (answer.ok) return <Question token={token} question={answer.data} chosen={chosen} onChange={(data) => setAnswer({ ok: true, data })} />;
  return answer.problem.code === 'NOT_FOUND' ? <Gone /> : <ProblemNotice problem={answer.problem} onRetry={retry} />;
}

/** Behind the links in a mail that answer its question: works signed out, says for whom, and sends on a press of the button. */
export function AnswerPage({ token, chosen }: { token: string; chosen: string | undefined }) {
  const read = useQuestion(token);
  const title = read.answer?.ok ? read.answer.data.title : m.answers_title();
  return (
    <EntryFrame>
      <PageHeader title={title} lead={m.answers_lead()} />
      <Card>
        <Content token={token} chosen={chosen} read={read} />
      </Card>
    </EntryFrame>
  );
}
