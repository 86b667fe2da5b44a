import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { m } from '../paraglide/messages.js';
import { fileSizeText } from '../words/files.js';
import type { ChosenFile, Sending } from './use-sending.js';

function Failed({ one, sending }: { one: ChosenFile; sending: Sending }) {
  const { name } = one.file;
  return (
    <Alert kind="error" title={m.papers_failed({ name })} live>
      <div className="stack stack--close">
        <div>{one.message ?? sending.refusal}</div>
        <div className="row">
          {one.isHopeless ? null : (
            <Button small aria-label={m.papers_again_of({ name })} onClick={() => sending.again(one.key)}>
              {m.papers_again()}
            </Button>
          )}
          <Button small look="subtle" aria-label={m.papers_drop_it_of({ name })} onClick={() => sending.drop(one.key)}>
            {m.papers_drop_it()}
          </Button>
        </div>
      </div>
    </Alert>
  );
}

function UnderWay({ one, sending }: { one: ChosenFile; sending: Sending }) {
  const { name, size } = one.file;
  const isWaiting = one.state === 'WAITING';
  return (
    <div className="papers__sending">
      <span className="papers__name">{isWaiting ? m.papers_waiting({ name }) : m.papers_sending({ name })}</span>
      <span className="quiet small">{fileSizeText(size)}</span>
      <progress className="papers__progress" aria-label={m.papers_sending({ name })} max={100} value={Math.round(one.share * 100)} />
      <Button small look="subtle" aria-label={m.papers_stop_of({ name })} onClick={() => (isWaiting ? sending.drop(one.key) : sending.stop(one.key))}>
        {m.papers_stop()}
      </Button>
    </div>
  );
}

/** What was chosen and is no paper yet: how far it is, or why it did not come. */
export function ChosenFiles({ sending }: { sending: Sending }) {
  return (
    <>
      {sending.chosen.map((one) => (one.state === 'FAILED' ? <Failed key={one.key} one={one} sending={sending} /> : <UnderWay key={one.key} one={one} sending={sending} />))}
      <p className="visually-hidden" role="status">
        {sending.said}
      </p>
    </>
  );
}
