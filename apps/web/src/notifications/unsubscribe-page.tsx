import { useEffect, useState, type FormEvent } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { CheckboxGroup } from '../components/choice-group.js';
import { LinkButton } from '../components/link.js';
import { Loading } from '../components/loading.js';
import { PageHeader } from '../components/page-header.js';
import { Paragraph } from '../components/paragraph.js';
import { getOpen, postOpen, type Answer } from '../data/auth.js';
import { ProblemNotice } from '../data/problem-notice.js';
import type { NotificationTopic } from '../generated/enums.js';
import { m } from '../paraglide/messages.js';
import { EntryFrame } from '../shell/entry-frame.js';
import { topicWords } from './topic-words.js';

interface Refusal {
  topics: { topic: NotificationTopic; isMailed: boolean }[];
  isUndoable: boolean;
}

type Send = (body: { topics: string[] } | { undo: true }) => void;

const namesOf = (topics: Refusal['topics']) => topics.map(({ topic }) => topicWords[topic].name()).join(', ');

/** Opening the link only tells: mail scanners open links. It acts on a press. */
function useRefusal(token: string) {
  const [answer, setAnswer] = useState<Answer<Refusal>>();
  const [said, setSaid] = useState<'refused' | 'undone'>();
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    void getOpen<Refusal>(`/unsubscribe/${encodeURIComponent(token)}`).then(setAnswer);
  }, [token, attempt]);
  const send: Send = (body) => {
    setBusy(true);
    void postOpen<Refusal>(`/afmelden/${encodeURIComponent(token)}`, body).then((got) => {
      setBusy(false);
      setAnswer(got);
      if (got.ok) setSaid('undo' in body ? 'undone' : 'refused');
    });
  };
  return { answer, said, busy, send, retry: () => setAttempt(attempt + 1) };
}

function RefuseForm({ topics, busy, send }: { topics: Refusal['topics']; busy: boolean; send: Send }) {
  const mailed = topics.filter(({ isMailed }) => isMailed);
  const [chosen, setChosen] = useState<string[]>(mailed.map(({ topic }) => topic));
  const [error, setError] = useState<string>();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length === 0) setError(m.notifications_refuse_choose());
    else send({ topics: chosen });
  };
  return (
    <form className="form" noValidate onSubmit={onSubmit}>
      <Paragraph>{m.notifications_refuse_about()}</Paragraph>
      <CheckboxGroup
        label={m.notifications_refuse_label()}
        error={error}
        value={chosen}
        onChange={setChosen}
        choices={mailed.map(({ topic }) => ({ value: topic, label: topicWords[topic].name(), hint: topicWords[topic].text() }))}
      />
      <Paragraph small quiet>
        {m.notifications_refuse_stays()}
      </Paragraph>
      <div className="form__actions">
        <Button type="submit" look="primary" busy={busy}>
          {m.notifications_refuse_do()}
        </Button>
      </div>
    </form>
  );
}

function Refused({ topics, isUndoable, busy, send }: Refusal & { busy: boolean; send: Send }) {
  return (
    <div className="stack">
      <Alert kind="ok" title={m.notifications_refused_title()} live>
        {m.notifications_refused({ topics: namesOf(topics.filter(({ isMailed }) => !isMailed)) })} {m.notifications_refuse_stays()}
      </Alert>
      {isUndoable ? (
        <div>
          <Button busy={busy} onClick={() => send({ undo: true })}>
            {m.notifications_refuse_undo()}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Gone() {
  return (
    <div className="stack">
      <Alert kind="warning" title={m.notifications_refuse_gone_title()}>
        {m.notifications_refuse_gone()}
      </Alert>
      <div>
        <LinkButton to="/meldingen/voorkeuren">{m.notifications_to_preferences()}</LinkButton>
      </div>
    </div>
  );
}

function Content({ token }: { token: string }) {
  const { answer, said, busy, send, retry } = useRefusal(token);
  if (!answer) return <Loading />;
  if (!answer.ok) return answer.problem.code === 'NOT_FOUND' ? <Gone /> : <ProblemNotice problem={answer.problem} onRetry={retry} />;
  const { topics } = answer.data;
  const isMailed = topics.some((topic) => topic.isMailed);
  if (said === 'refused' || !isMailed) return <Refused {...answer.data} busy={busy} send={send} />;
  return (
    <div className="stack">
      {said === 'undone' ? <Alert kind="ok" title={m.notifications_refuse_undone()} live /> : null}
      <RefuseForm key={said} topics={topics} busy={busy} send={send} />
    </div>
  );
}

/** Behind the link at the foot of a mail: works signed out, says what it does, and acts on a press of the button. */
export function UnsubscribePage({ token }: { token: string }) {
  return (
    <EntryFrame>
      <PageHeader title={m.notifications_refuse_title()} lead={m.notifications_refuse_lead()} />
      <Card>
        <Content token={token} />
      </Card>
    </EntryFrame>
  );
}
