import { useEffect, useRef, useState } from 'react';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { getAuth, postAuth } from '../data/auth.js';
import { m } from '../paraglide/messages.js';
import { usePost } from '../people/use-post.js';

/** Does mail stay in the house? Undefined until that is known. */
function useMailStays(): boolean | undefined {
  const [stays, setStays] = useState<boolean>();
  useEffect(() => {
    void getAuth<{ hasSmtp: boolean }>('settings').then((answer) => setStays(answer.ok && !answer.data.hasSmtp));
  }, []);
  return stays;
}

function ShownLink({ url }: { url: string }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), [url]);
  return (
    <Alert kind="info" title={m.administration_link_title()} live>
      <div className="stack stack--close">
        <p className="nl-paragraph">{m.administration_link_text()}</p>
        <input ref={field} className="utrecht-textbox" readOnly aria-label={m.administration_link_label()} value={url} onFocus={(event) => event.target.select()} />
      </div>
    </Alert>
  );
}

/** Where Schakel sends no mail, the administrator brings the link himself: shown once, when asked for. */
export function InvitationLink({ personId }: { personId: string }) {
  const stays = useMailStays();
  const post = usePost();
  const [url, setUrl] = useState<string>();
  if (!stays) return null;
  const show = () =>
    void post.run(async () => {
      const answer = await postAuth<{ url: string }>(`invitations/${personId}/link`, {});
      if (answer.ok) setUrl(answer.data.url);
      return answer;
    });
  return (
    <>
      {post.message ? <Alert kind="error">{post.message}</Alert> : null}
      {url ? <ShownLink url={url} /> : null}
      <div>
        <Button small busy={post.busy} onClick={show}>
          {url ? m.administration_link_again() : m.administration_link_show()}
        </Button>
      </div>
    </>
  );
}
